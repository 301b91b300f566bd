package dev.vitaminb.testkit;

import java.util.Map;

/** A person on a platform under test. */
public interface Someone {
    /** How the group knows this person. */
    String name();

    /** Types a command in the group's home, with its slash. */
    Delivered types(String line);

    /** Writes free words to the bot in private. */
    Delivered writes(String words);

    /** The newest button of that label that this person sees, wherever it is. */
    Pressable button(String label);

    /**
     * Fills in the form that this person was asked last.
     *
     * @param values by parameter name
     */
    Delivered fills(Map<String, String> values);

    /** What the bot has told this person alone, oldest first, as people see it. */
    String sees();

    /** An event that the platform has delivered. */
    @FunctionalInterface
    interface Delivered {
        /** The platform delivers the very same event once more. */
        void again();
    }

    /** A button as it was when it was seen; what it stands on may have changed since. */
    @FunctionalInterface
    interface Pressable {
        Delivered pressedBy(Someone who);
    }
}
