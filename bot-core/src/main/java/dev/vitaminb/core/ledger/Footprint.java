package dev.vitaminb.core.ledger;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one change did to one record, so that it can be taken back.
 *
 * @param kind the name of the record's kind
 * @param before the record as JSON; empty if it was not there
 * @param after the same after the change; empty if it was deleted
 */
public record Footprint(String kind, String id, String before, String after) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The footprint of a write on a group as it stood before. */
    public static <T> Footprint of(Write<T> write, Snapshot group) {
        var key = write.key();
        var value = write.value();
        return new Footprint(
                key.kind().name(), key.id(), json(key, group), value == null ? "" : json(value));
    }

    /** The write that puts the record back; empty if it does not stand as it was left. */
    public <T> Optional<Write<?>> back(RecordKind<T> recordKind, Snapshot now) {
        var key = recordKind.key(id);
        if (!json(key, now).equals(after)) {
            return Optional.empty();
        }
        return Optional.of(
                before.isEmpty()
                        ? Write.delete(key)
                        : Write.put(key, JSON.readValue(before, recordKind.type())));
    }

    /**
     * The write that puts back those parts of the record that the change has changed; empty if one
     * of them does not stand as it was left. Only for a record that was there before and after.
     */
    public <T> Optional<Write<?>> backInParts(RecordKind<T> recordKind, Snapshot now) {
        var key = recordKind.key(id);
        var present = json(key, now);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        var left = parts(after);
        var mended = parts(present);
        for (var was : parts(before).properties()) {
            var name = was.getKey();
            if (!was.getValue().equals(left.get(name))) {
                if (!mended.get(name).equals(left.get(name))) {
                    return Optional.empty();
                }
                mended.set(name, was.getValue());
            }
        }
        return Optional.of(Write.put(key, JSON.treeToValue(mended, recordKind.type())));
    }

    private static ObjectNode parts(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    private static <T> String json(RecordKey<T> key, Snapshot group) {
        return group.find(key).map(Footprint::json).orElse("");
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
