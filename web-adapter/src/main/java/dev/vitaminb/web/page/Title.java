package dev.vitaminb.web.page;

import dev.vitaminb.web.cast.Cast;

/**
 * How a group is called now.
 *
 * @param given the name that its organiser has given it; empty until it is set up
 */
public record Title(Cast cast, String given) {
    /** The name to be shown; empty if there is none yet. */
    public String name() {
        return given.isEmpty() ? cast.name() : given;
    }

    /** The class of the elements on a page that show the name. */
    public String mark() {
        return "name-" + cast.code();
    }

    /** The text that says what kind of group it is. */
    public String kind() {
        if (cast.charter().isEmpty()) {
            return isSetUp() ? "charter.own.done" : "charter.own";
        }
        return "charter." + cast.charter();
    }

    public boolean isSetUp() {
        return cast.isSample() || !given.isEmpty();
    }
}
