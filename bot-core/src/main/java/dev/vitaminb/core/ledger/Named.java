package dev.vitaminb.core.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records that were read because they were named. */
public record Named(Map<RecordKey<?>, Object> records) {
    public static final Named NOTHING = new Named(Map.of());

    public Named {
        records = Map.copyOf(records);
    }

    /** The record, if it was named and exists. */
    public <T> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(records.get(key)).map(key.kind().type()::cast);
    }

    /** What is at hand after these writes of records that no snapshot holds. */
    public Named after(Iterable<? extends Write<?>> writes) {
        var next = new HashMap<RecordKey<?>, Object>(records);
        for (var write : writes) {
            if (!write.key().kind().kept()) {
                var value = write.value();
                if (value == null) {
                    next.remove(write.key());
                } else {
                    next.put(write.key(), value);
                }
            }
        }
        return new Named(next);
    }
}
