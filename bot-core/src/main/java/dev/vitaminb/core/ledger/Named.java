package dev.vitaminb.core.ledger;

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
}
