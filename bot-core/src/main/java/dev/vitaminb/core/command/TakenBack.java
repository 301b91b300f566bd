package dev.vitaminb.core.command;

/** Something was asked after that its owner has taken back meanwhile. */
public final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names what is gone, such as {@code request 17}. */
    public TakenBack(String what) {
        super("Taken back: " + what);
    }
}
