package dev.vitaminb.core.view;

import java.util.List;

/** How a field is filled in. */
public sealed interface Input {
    /** One line of text, its length in characters. */
    record Line(int shortest, int longest) implements Input {}

    /** Several lines of text, their length in characters. */
    record Area(int shortest, int longest) implements Input {}

    /** A table as a spreadsheet saves it, pasted or taken from a file; its length in characters. */
    record Table(int shortest, int longest) implements Input {}

    /** A whole number. */
    record Whole(long least, long most) implements Input {}

    /** One of a few options. */
    record Choice(List<Option> options) implements Input {}

    /**
     * One of many things; the platform asks the catalogue for suggestions while the caller types.
     */
    record Lookup() implements Input {}

    /** Somebody in the group; everybody who can be meant is in a chat. */
    record Person() implements Input {}

    /** Several of the group; everybody who can be meant is in a chat. */
    record People() implements Input {}

    /** A role of the platform; it can be picked in menus only, where the platform has roles. */
    record Role() implements Input {}

    /** A value as it is handed back, and how it reads. */
    record Option(String value, String label) {}
}
