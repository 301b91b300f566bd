package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The program within this process, on a free port. */
public record RunningApp(ConfigurableApplicationContext context) implements AutoCloseable {
    /** What the form of /setup is filled in with. */
    static final Map<String, String> FOUNDING =
            Map.of("name", "Club", "charter", "REFERRAL", "voice", "GERMAN_DU", "zone", "Berlin");

    static final String SECRET = "a secret that only tests know";

    public static RunningApp playground(Path folder, String... more) {
        return start(with(more, "--vitaminb.data=" + folder, "--vitaminb.playground=true"));
    }

    static RunningApp club(Path folder, String... more) {
        return start(with(more, "--vitaminb.data=" + folder, "--vitaminb.playground=false"));
    }

    /** A club in which every place may become a home. */
    static RunningApp openClub(Path folder) {
        return club(folder, "--vitaminb.open=true");
    }

    static RunningApp withRedis(String url, String... more) {
        return start(
                with(
                        more,
                        "--vitaminb.redis-url=" + url,
                        "--vitaminb.data=" + Path.of("target", "elsewhere"),
                        "--vitaminb.playground=false",
                        "--vitaminb.secret=" + SECRET));
    }

    static RunningApp start(List<String> arguments) {
        return start(VitaminBApplication.application(), arguments);
    }

    // What the machine's environment sets is overridden, what the test sets comes last and wins.
    static RunningApp start(SpringApplication application, List<String> arguments) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--vitaminb.metrics.port=0",
                                "--vitaminb.redis-url=",
                                "--vitaminb.secret=",
                                "--vitaminb.secret-old="));
        for (var argument : arguments) {
            var name = argument.substring(0, argument.indexOf('=') + 1);
            all.removeIf(present -> present.startsWith(name));
            all.add(argument);
        }
        return new RunningApp(application.run(all.toArray(String[]::new)));
    }

    private static List<String> with(String[] more, String... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all;
    }

    StringRedisTemplate redis() {
        return new StringRedisTemplate(
                context.getBean("commandConnections", RedisConnectionFactory.class));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where a club's metrics are. */
    int metricsPort() {
        return Integer.parseInt(
                context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    HttpResponse<String> health() {
        return get("/health", "application/json");
    }

    HttpResponse<String> get(String path, String accept) {
        return get(port(), path, accept);
    }

    HttpResponse<String> get(int port, String path, String accept) {
        return answer(to(port, path).header("Accept", accept));
    }

    /** What a page of the playground sends when somebody says something there. */
    HttpResponse<String> says(String side, String language, String event, String text) {
        var form = "event=" + event + "&text=" + URLEncoder.encode(text, UTF_8);
        return answer(
                to(port(), "/chat/" + side + "/say")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "language=" + language)
                        .header("Origin", origin(port()))
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String origin(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create(origin(port) + path))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
