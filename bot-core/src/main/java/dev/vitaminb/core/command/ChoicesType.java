package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several of an enum's constants, separated by commas. */
public record ChoicesType<E extends Enum<E>>(ChoiceType<E> one) implements ParamType<Set<E>> {
    private static final String BETWEEN = ", ";

    /** Any of a type's constants; they read as the texts under {@code <prefix>.<CONSTANT>}. */
    public static <E extends Enum<E>> ChoicesType<E> of(Class<E> type, String prefix) {
        return new ChoicesType<>(ChoiceType.of(type, prefix));
    }

    /** How a set is written in a form. */
    public String text(Set<E> chosen, Scene scene) {
        return String.join(
                BETWEEN,
                one.all().stream()
                        .filter(chosen::contains)
                        .map(constant -> scene.texts().say(one.prefix(), constant))
                        .toList());
    }

    @Override
    public Bind<Set<E>> bind(Raw raw, Scene scene) {
        var chosen = new LinkedHashSet<E>();
        for (var part : raw.text().split(",", -1)) {
            if (!part.isBlank()) {
                switch (one.bind(new Raw.Words(part.strip()), scene)) {
                    case Bind.Fits<E>(var constant) -> chosen.add(constant);
                    case Bind.Unfit<E>(var key, var arguments) -> {
                        return Bind.unfit(key, arguments);
                    }
                }
            }
        }
        return Bind.fits(chosen);
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    /** Completes the last one of those typed so far. */
    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        int last = typed.lastIndexOf(',') + 1;
        var before = typed.substring(0, last).strip();
        var options = new ArrayList<Input.Option>();
        for (var option : one.suggest(typed.substring(last), scene)) {
            options.add(new Input.Option((before + " " + option.label()).strip(), option.label()));
        }
        return options;
    }

    @Override
    public Optional<Taken> take(String line, Scene scene) {
        return line.isEmpty() ? Optional.empty() : Optional.of(new Taken(new Raw.Words(line), ""));
    }
}
