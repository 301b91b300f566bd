package dev.vitaminb.core.ledger;

/**
 * The store did not do what it was asked; says whether something may have been recorded all the
 * same.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean ambiguous;

    public StoreUnavailable(boolean ambiguous, Throwable cause) {
        super(ambiguous ? "The store did not answer a commit" : "The store is unavailable", cause);
        this.ambiguous = ambiguous;
    }

    /** Whether the commit may have been recorded. */
    public boolean ambiguous() {
        return ambiguous;
    }
}
