package dev.vitaminb.core.ledger;

/** A change of one member's count. */
public record Count(int member, Measure measure, long by) {
    /** One more. */
    public static Count one(int member, Measure measure) {
        return new Count(member, measure, 1);
    }

    /** The count that takes this one back. */
    public Count negated() {
        return new Count(member, measure, -by);
    }
}
