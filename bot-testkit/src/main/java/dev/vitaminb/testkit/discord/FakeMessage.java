package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as it stands now. */
public final class FakeMessage {
    static final int EPHEMERAL = 1 << 6;
    static final int COMPONENTS_V2 = 1 << 15;

    final long id;
    final FakeChannel channel;
    final ObjectNode json;

    /** Who alone sees it; empty for everybody in the channel. */
    final Optional<FakeUser> reader;

    boolean pinned;
    int edits;

    FakeMessage(long id, FakeChannel channel, ObjectNode json, Optional<FakeUser> reader) {
        this.id = id;
        this.channel = channel;
        this.json = json;
        this.reader = reader;
    }

    public long id() {
        return id;
    }

    public boolean isPinned() {
        return pinned;
    }

    public int edits() {
        return edits;
    }

    public int flags() {
        return json.path("flags").asInt(0);
    }

    /** Whom it really notifies by a mention. */
    public List<String> pings() {
        var allowed = json.path("allowed_mentions");
        var pinged = new ArrayList<String>();
        allowed.path("users")
                .forEach(user -> {
                    if (SeenText.source(json).contains("<@" + user.asString() + ">")) {
                        pinged.add(user.asString());
                    }
                });
        allowed.path("parse").forEach(kind -> pinged.add(kind.asString()));
        return pinged;
    }

    /** What a person reads. */
    public String text() {
        return SeenText.of(json);
    }

    /** The labels of its buttons, in order. */
    public List<String> buttons() {
        return components(2).stream().map(button -> Json.text(button, "label")).toList();
    }

    /** What a button of a label sends when it is pressed. */
    public String buttonId(String label) {
        return components(2).stream()
                .filter(button -> Json.text(button, "label").equals(label))
                .map(button -> Json.text(button, "custom_id"))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the alternative texts of its pictures. */
    public List<String> alternatives() {
        var all = new ArrayList<String>();
        Json.walk(
                json.path("components"),
                node -> {
                    if (node.path("media").isObject()) {
                        all.add(Json.text(node, "description"));
                    }
                });
        return all;
    }

    List<JsonNode> components(int type) {
        var all = new ArrayList<JsonNode>();
        Json.walk(
                json.path("components"),
                node -> {
                    if (node.path("type").asInt(0) == type && node.has("custom_id")) {
                        all.add(node);
                    }
                });
        return all;
    }

    ObjectNode sent() {
        var sent = json.deepCopy();
        sent.put("pinned", pinned);
        sent.remove("allowed_mentions");
        return sent;
    }
}
