package dev.vitaminb.core.ledger;

/**
 * A kind of record in a group: one hash in Redis, its fields the records' ids, its values sealed
 * JSON.
 *
 * @param name the hash's name and the first half of a record's label, such as {@code request}
 * @param kept whether every record of the kind is part of the group's snapshot; others are read
 *     when named
 */
public record RecordKind<T>(String name, Class<T> type, boolean kept) {
    /** A kind of which the snapshot holds every record; each write of it appends a ledger entry. */
    public static <T> RecordKind<T> kept(String name, Class<T> type) {
        return new RecordKind<>(name, type, true);
    }

    /** A kind that is read only when one of its records is named. */
    public static <T> RecordKind<T> named(String name, Class<T> type) {
        return new RecordKind<>(name, type, false);
    }

    /** The record of this kind with an id. */
    public RecordKey<T> key(Object id) {
        return new RecordKey<>(this, id.toString());
    }
}
