package dev.vitaminb.core.ledger;

/** Names one record of a group. */
public record RecordKey<T>(RecordKind<T> kind, String id) {
    /** {@code request.17}, as ledger entries list what they touched. */
    public String label() {
        return kind.name() + "." + id;
    }
}
