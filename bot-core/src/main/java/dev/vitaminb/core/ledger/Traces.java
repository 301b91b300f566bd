package dev.vitaminb.core.ledger;

/** Stack traces that can be logged. */
public final class Traces {
    private Traces() {}

    /**
     * The same trace with the kinds of the exceptions only: a message may quote what members wrote.
     */
    public static Throwable withoutWords(Throwable fault) {
        var cause = fault.getCause();
        var silent =
                new Silent(fault.getClass().getName(), cause == null ? null : withoutWords(cause));
        silent.setStackTrace(fault.getStackTrace());
        return silent;
    }

    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Silent(String type, @org.jspecify.annotations.Nullable Throwable cause) {
            super(type, cause);
        }
    }
}
