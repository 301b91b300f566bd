package dev.vitaminb.core.courier;

/**
 * Told what only whoever runs the bot can mend.
 *
 * <p>Called on any thread: it returns at once and throws nothing.
 */
@FunctionalInterface
public interface Alarms {
    /** Looks away. */
    Alarms NONE = (alarm, sentence) -> {};

    /**
     * Tells of one.
     *
     * @param sentence what happened and what to do, in English; numbers and the program's own
     *     words, and nobody else's
     */
    void raise(Alarm alarm, String sentence);

    /** What has happened. */
    enum Alarm {
        /** Something could not be sent and never will be. */
        SET_ASIDE,
        /** Nothing has arrived at an address for a day; what waits is kept. */
        UNDELIVERED,
        /** A group's records are under another secret, or of a newer version of the bot. */
        UNREADABLE,
        /** Soon nothing more can be recorded. */
        STORE_FILLING
    }
}
