package dev.vitaminb.web.page;

import java.util.List;

/**
 * What can complete an input.
 *
 * @param hints the arguments of the command being typed, so that people see what it wants
 * @param eager whether the enter key takes the first one, as a half-typed command is of no use
 */
public record Suggestions(List<Suggestion> all, List<Hint> hints, boolean eager) {
    static final Suggestions NONE = new Suggestions(List.of(), List.of(), false);

    /**
     * One of them.
     *
     * @param value what stands in the input once it is chosen
     * @param detail what it is or does; may be empty
     */
    public record Suggestion(String value, String label, String detail) {}

    /** An argument of a command. */
    public record Hint(String name, String label, boolean required, Stage stage) {}

    /** How far an argument is. */
    public enum Stage {
        OPEN,
        TYPING,
        GIVEN
    }

    public boolean isEmpty() {
        return all.isEmpty() && hints.isEmpty();
    }
}
