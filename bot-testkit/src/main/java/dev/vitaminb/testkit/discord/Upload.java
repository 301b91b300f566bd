package dev.vitaminb.testkit.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.MultipartReader;
import okio.Buffer;
import tools.jackson.databind.node.ObjectNode;

/** What a request carries: JSON, and files by their names. */
record Upload(ObjectNode json, Map<String, byte[]> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");

    static Upload of(RecordedRequest request) {
        var body = request.getBody();
        if (body == null || body.size() == 0) {
            return new Upload(Json.object(), Map.of());
        }
        var type = String.valueOf(request.getHeaders().get("Content-Type"));
        var boundary = BOUNDARY.matcher(type);
        return boundary.find()
                ? parts(new Buffer().write(body), boundary.group(1))
                : new Upload(Json.read(body.utf8()), Map.of());
    }

    private static Upload parts(Buffer body, String boundary) {
        var json = Json.object();
        var files = new LinkedHashMap<String, byte[]>();
        try (var reader = new MultipartReader(body, boundary)) {
            for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
                var file = FILE.matcher(String.valueOf(part.headers().get("Content-Disposition")));
                if (file.find()) {
                    files.put(file.group(1), part.body().readByteArray());
                } else {
                    json = Json.read(part.body().readUtf8());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload(json, files);
    }
}
