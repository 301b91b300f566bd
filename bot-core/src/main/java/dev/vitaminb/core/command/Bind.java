package dev.vitaminb.core.command;

import java.util.Map;

/** What became of a raw argument. */
public sealed interface Bind<T> {
    /** It is a value of the parameter's type. */
    record Fits<T>(T value) implements Bind<T> {}

    /** It is not; the text says why and what to do instead. */
    record Unfit<T>(String textKey, Map<String, Object> arguments) implements Bind<T> {}

    static <T> Bind<T> fits(T value) {
        return new Fits<>(value);
    }

    static <T> Bind<T> unfit(String textKey, Map<String, Object> arguments) {
        return new Unfit<>(textKey, Map.copyOf(arguments));
    }

    static <T> Bind<T> unfit(String textKey) {
        return new Unfit<>(textKey, Map.of());
    }
}
