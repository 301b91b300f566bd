package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Optional;

/**
 * What a parameter takes: how a raw argument becomes a value, and how people are helped to give
 * one.
 */
public interface ParamType<T> {
    /** The only place where a raw argument becomes a value. */
    Bind<T> bind(Raw raw, Scene scene);

    /** How a form's field asks for it. */
    Input input(Scene scene);

    /** Suggestions for what is typed so far, the best first, at most 25 (Discord's limit). */
    default List<Input.Option> suggest(String typed, Scene scene) {
        return List.of();
    }

    /**
     * The record that must be read before the argument can be bound, if it is not part of the
     * snapshot.
     */
    default Optional<RecordKey<?>> reads(Raw raw) {
        return Optional.empty();
    }

    /**
     * Whether an argument names a thing by its number, so that a wrong one has to be answered, not
     * mended.
     */
    default boolean namesThing() {
        return false;
    }

    /**
     * The key of the sentence that says that nothing can be chosen now; empty if there is
     * something.
     */
    default Optional<String> nothing(Scene scene) {
        return Optional.empty();
    }

    /** Takes this argument from the start of a typed line; usually the next word, if it fits. */
    default Optional<Taken> take(String line, Scene scene) {
        var end = TypedLine.firstWord(line);
        var raw = new Raw.Words(line.substring(0, end));
        return bind(raw, scene) instanceof Bind.Fits<T>
                ? Optional.of(new Taken(raw, line.substring(end).strip()))
                : Optional.empty();
    }

    /** An argument taken from a line, and the rest of the line. */
    record Taken(Raw argument, String rest) {}
}
