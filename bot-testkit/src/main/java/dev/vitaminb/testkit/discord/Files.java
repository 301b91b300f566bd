package dev.vitaminb.testkit.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files that messages came with. */
final class Files {
    private static final String ATTACHED = "attachment://";

    private final Map<Long, Map<String, byte[]>> files = new HashMap<>();
    private final Breaches breaches;
    private final Supplier<String> address;

    Files(Breaches breaches, Supplier<String> address) {
        this.breaches = breaches;
        this.address = address;
    }

    /** The files of a message, by name. */
    Map<String, byte[]> of(FakeMessage message) {
        return files.getOrDefault(message.id, Map.of());
    }

    /** Keeps the files that came along, and checks that components name them. */
    void attach(FakeMessage message, JsonNode data, Upload upload) {
        files.put(message.id, upload.files());
        Json.walk(
                Json.object("components", data.path("components")),
                node -> {
                    var media =
                            node.path("media").isObject() ? node.path("media") : node.path("file");
                    if (media instanceof ObjectNode object) {
                        name(object, upload);
                    }
                });
    }

    private void name(ObjectNode media, Upload upload) {
        var url = Json.text(media, "url");
        if (url.startsWith(ATTACHED)) {
            var name = url.substring(ATTACHED.length());
            breaches.unless(upload.files().containsKey(name), "No file comes with " + url);
            media.put("url", "http://%s/files/%s".formatted(address.get(), name));
            media.put("proxy_url", Json.text(media, "url"));
        }
    }
}
