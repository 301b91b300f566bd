package dev.vitaminb.core.view;

/** A button: a command with its arguments filled in. */
public record Button(String label, Look look, Press press) {
    /** How much a button asks for attention. */
    public enum Look {
        PRIMARY,
        PLAIN,
        DANGER,
        /** There, and out of the way. */
        QUIET
    }

    /** The button that is expected to be pressed most. */
    public static Button primary(String label, Press press) {
        return new Button(label, Look.PRIMARY, press);
    }

    /** One of several choices. */
    public static Button plain(String label, Press press) {
        return new Button(label, Look.PLAIN, press);
    }

    /** A button that is always there and seldom wanted. */
    public static Button quiet(String label, Press press) {
        return new Button(label, Look.QUIET, press);
    }

    /** A button that gives something up. */
    public static Button danger(String label, Press press) {
        return new Button(label, Look.DANGER, press);
    }
}
