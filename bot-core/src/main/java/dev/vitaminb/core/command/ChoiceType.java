package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One of an enum's constants.
 *
 * @param prefix where their texts stand
 * @param offered the constants that make sense in a group; others are not accepted
 */
public record ChoiceType<E extends Enum<E>>(
        String prefix, List<E> all, Function<Scene, List<E>> offered) implements ParamType<E> {
    /** Shorter parts of a label are not taken for it. */
    private static final int SHORTEST_PART = 3;

    /** Every constant, in every group. */
    static <E extends Enum<E>> ChoiceType<E> of(Class<E> type, String prefix) {
        var all = List.of(type.getEnumConstants());
        return new ChoiceType<>(prefix, all, scene -> all);
    }

    @Override
    public Bind<E> bind(Raw raw, Scene scene) {
        var typed = raw.text().strip().toLowerCase(Locale.ROOT);
        for (var constant : all) {
            if (typed.equals(constant.name().toLowerCase(Locale.ROOT))
                    || typed.equals(scene.texts().say(prefix, constant).toLowerCase(Locale.ROOT))) {
                return Bind.fits(constant);
            }
        }
        var like =
                offered.apply(scene).stream()
                        .filter(constant ->
                                scene.texts()
                                        .say(prefix, constant)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(typed))
                        .toList();
        if (typed.length() >= SHORTEST_PART && like.size() == 1) {
            return Bind.fits(like.getFirst());
        }
        return Bind.unfit(
                "input.notAChoice",
                Map.of(
                        "choices",
                        options(scene).stream()
                                .map(Input.Option::label)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Choice(options(scene));
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var start = typed.strip().toLowerCase(Locale.ROOT);
        return options(scene).stream()
                .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(start))
                .toList();
    }

    private List<Input.Option> options(Scene scene) {
        return offered.apply(scene).stream()
                .map(one -> new Input.Option(one.name(), scene.texts().say(prefix, one)))
                .toList();
    }
}
