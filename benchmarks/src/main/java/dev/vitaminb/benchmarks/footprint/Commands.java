package dev.vitaminb.benchmarks.footprint;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a program is asked to do, over HTTP. */
interface Commands {
    /** The command of this number, which no other equals. */
    HttpRequest number(int which, String origin);

    /** A filled-in form. */
    static HttpRequest form(String origin, String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .header("Cookie", "language=en")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
