package dev.vitaminb.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser sends to the playground, in English unless told otherwise. */
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    Browser(int port) {
        origin = "http://localhost:" + port;
    }

    String origin() {
        return origin;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Cookie", "language=en");
    }

    HttpResponse<String> get(String path) {
        return send(to(path).build());
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(form(path, form).header("Origin", origin).build());
    }

    /** A form without an origin yet. */
    HttpRequest.Builder form(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
