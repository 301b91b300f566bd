package dev.vitaminb.core.command;

import java.time.Duration;

/**
 * Told how each command went, for figures: paths and keys of texts, which are the program's own
 * words, and nothing of anybody else's.
 *
 * <p>Called on the command's thread: it returns at once and throws nothing.
 */
public interface Watch {
    /** The path under which a command is told that does not exist. */
    String UNKNOWN = "unknown";

    /** Looks away. */
    Watch NONE =
            new Watch() {
                @Override
                public void ran(String path, Outcome outcome, Duration took) {}

                @Override
                public void refused(String path, String key) {}

                @Override
                public void committed(Try outcome) {}
            };

    /** A command has been answered. */
    void ran(String path, Outcome outcome, Duration took);

    /** The bot itself has refused a command before it was run, with the text of this key. */
    void refused(String path, String key);

    /** A commit has been tried. */
    void committed(Try outcome);

    /** What somebody who called a command was given. */
    enum Outcome {
        ANSWERED,
        /** A form to be filled in. */
        ASKED,
        /** Others could have read what was typed, so nothing was done with it. */
        MISPLACED,
        /** Others kept being faster. */
        BUSY,
        STORE_AWAY,
        /** The store did not say whether it recorded. */
        UNSETTLED,
        /** The records are under another secret or of a newer version. */
        UNREADABLE,
        FAULT;

        static Outcome of(Reply reply) {
            return switch (reply) {
                case Reply.Said _, Reply.Quiet _ -> ANSWERED;
                case Reply.Asked _ -> ASKED;
                case Reply.Misplaced _ -> MISPLACED;
            };
        }
    }

    /** What became of one commit. */
    enum Try {
        RECORDED,
        /** Somebody else changed the group first; it is tried again. */
        CONFLICT,
        /** The same event had been recorded before. */
        REPEATED
    }
}
