package dev.vitaminb.core.ledger;

import org.jspecify.annotations.Nullable;

/** A record's new value; none deletes it. */
public record Write<T>(RecordKey<T> key, @Nullable T value) {
    /** Puts a record in place of whatever stood there. */
    public static <T> Write<T> put(RecordKey<T> key, T value) {
        return new Write<>(key, value);
    }

    /** Deletes a record. */
    public static <T> Write<T> delete(RecordKey<T> key) {
        return new Write<>(key, null);
    }
}
