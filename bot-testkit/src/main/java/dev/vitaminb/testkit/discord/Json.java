package dev.vitaminb.testkit.discord;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Discord writes and reads it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An object of fields and their values: null, texts, numbers, truth values, nodes, lists. */
    static ObjectNode object(@Nullable Object... fields) {
        var object = NODES.objectNode();
        for (int i = 0; i < fields.length; i += 2) {
            object.set(String.valueOf(fields[i]), node(fields[i + 1]));
        }
        return object;
    }

    static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case Collection<?> all -> array(all);
            default -> MAPPER.valueToTree(value);
        };
    }

    static ArrayNode array(Collection<?> all) {
        var array = NODES.arrayNode();
        all.forEach(each -> array.add(node(each)));
        return array;
    }

    static ObjectNode read(String text) {
        return MAPPER.readTree(text).isObject()
                ? (ObjectNode) MAPPER.readTree(text)
                : object("list", MAPPER.readTree(text));
    }

    /** A text of a field; empty if there is none. */
    static String text(JsonNode node, String field) {
        return node.path(field).isNull() ? "" : node.path(field).asString("");
    }

    /** Calls for an object and all objects within it, from the outside in. */
    static void walk(JsonNode node, Consumer<JsonNode> each) {
        if (node.isObject()) {
            each.accept(node);
        }
        node.forEach(child -> walk(child, each));
    }
}
