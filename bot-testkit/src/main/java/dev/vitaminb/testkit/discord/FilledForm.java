package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form as a client sends it when somebody has filled it in. */
final class FilledForm {
    private static final int LABEL = 18;
    private static final int TEXT = 4;
    private static final int CHOICE = 3;

    private final World world;
    private final FakeChannel channel;
    private final Map<String, Object> values;
    private final List<FakeUser> people = new ArrayList<>();

    /**
     * @param values what somebody puts in, by field; the others stay as they are
     */
    FilledForm(World world, FakeChannel channel, Map<String, Object> values) {
        this.world = world;
        this.channel = channel;
        this.values = values;
    }

    ObjectNode of(JsonNode form) {
        var fields = new ArrayList<ObjectNode>();
        form.path("components")
                .forEach(label ->
                        fields.add(
                                Json.object(
                                        "type",
                                        LABEL,
                                        "component",
                                        filled(label.path("component")))));
        var sent = Json.object("custom_id", Json.text(form, "custom_id"), "components", fields);
        if (!people.isEmpty()) {
            sent.set("resolved", Called.resolved(channel, people));
        }
        return sent;
    }

    private ObjectNode filled(JsonNode field) {
        var id = Json.text(field, "custom_id");
        int type = field.path("type").asInt(0);
        var given = Optional.ofNullable(values.get(id)).map(String::valueOf);
        var filled = Json.object("type", type, "id", 1, "custom_id", id);
        switch (type) {
            case TEXT -> filled.put("value", text(field, given));
            case CHOICE -> filled.set("values", Json.array(chosen(field, given)));
            default -> filled.set("values", Json.array(people(given)));
        }
        return filled;
    }

    private String text(JsonNode field, Optional<String> given) {
        var text = given.orElse(Json.text(field, "value"));
        world.breaches.unless(
                text.length() <= field.path("max_length").asInt(4_000),
                "A test types more than a form takes: " + Json.text(field, "custom_id"));
        return text;
    }

    private static List<String> chosen(JsonNode field, Optional<String> given) {
        var chosen = new ArrayList<String>();
        for (var option : field.path("options")) {
            var value = Json.text(option, "value");
            if (given.map(value::equals).orElse(option.path("default").asBoolean(false))) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    private List<String> people(Optional<String> given) {
        var named = given.map(name -> world.named(channel, name.substring(1)));
        named.ifPresent(people::add);
        return named.map(user -> Long.toString(user.id)).stream().toList();
    }
}
