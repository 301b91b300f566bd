package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Identity;

/** An argument as the platform hands it over, typed as far as the platform knows. */
public sealed interface Raw {
    /** Text, as typed or as filled into a button. */
    record Words(String text) implements Raw {}

    /** A whole number. */
    record Whole(long number) implements Raw {}

    /** A person picked on the platform. */
    record Person(Identity identity) implements Raw {}

    /**
     * A role of the platform that was picked there.
     *
     * @param name as people read it
     */
    record Role(String id, String name) implements Raw {}

    /** The argument as text that binds to the same value. */
    default String text() {
        return switch (this) {
            case Words(var text) -> text;
            case Whole(var number) -> Long.toString(number);
            case Person(var identity) -> identity.toString();
            case Role(var id, var name) -> id;
        };
    }
}
