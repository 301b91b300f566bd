package dev.vitaminb.core.command;

/** Others kept changing the group first; nothing was recorded. */
final class Contention extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Contention() {
        super("Others kept being faster");
    }
}
