package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.web.cast.Persona;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The running app's pages, as the browsers of its personas use them, in English. */
final class Playground implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    Playground(App app) {
        origin = "http://localhost:" + app.port();
    }

    /** Sends a step in the persona's private chat; whether it was answered. */
    boolean send(Persona persona, Step step) throws IOException, InterruptedException {
        var form = new HashMap<>(step.content());
        form.put("event", step.event());
        var body =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                to(persona, "/direct/" + step.action())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return send(request).statusCode() == OK;
    }

    /** The persona's page. */
    String page(Persona persona) throws IOException, InterruptedException {
        var response = send(to(persona, "").build());
        if (response.statusCode() != OK) {
            throw new IOException("The page was answered with " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder to(Persona persona, String path) {
        var page = "/chat/" + persona.cast() + "/" + persona.key();
        return HttpRequest.newBuilder(URI.create(origin + page + path))
                .header("Cookie", "language=en")
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The fields of a form for a command. */
    static Map<String, String> form(String command, Map<String, String> values) {
        var form = new HashMap<>(Map.of("command", command));
        values.forEach((name, value) -> form.put("field." + name, value));
        return form;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
