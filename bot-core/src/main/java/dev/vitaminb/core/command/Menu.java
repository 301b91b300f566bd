package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Input;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The listed commands of a group, the same for everybody in it, in every language. */
public record Menu(List<Entry> entries) {
    /**
     * A command.
     *
     * @param name without its slash
     */
    public record Entry(
            String path,
            CommandSpec.Access access,
            Map<Language, String> name,
            Map<Language, String> description,
            List<Option> options) {}

    /**
     * A parameter of a command.
     *
     * @param param its name on the wire
     * @param isRequired whether there is no form that would ask for it
     * @param input how it is filled in
     * @param isSuggested whether the bot makes suggestions while it is typed
     */
    public record Option(
            String param,
            boolean isRequired,
            boolean isSuggested,
            Map<Language, String> name,
            Map<Language, String> label,
            Map<Language, Input> input) {}

    /**
     * The menu of a group that somebody sees on a platform.
     *
     * @param scenes what they would see in each language
     */
    static Menu in(Catalogue catalogue, Map<Language, Scene> scenes, String platform) {
        var scene = scenes.values().iterator().next();
        return new Menu(
                catalogue.all().stream()
                        .map(Command::spec)
                        .filter(spec -> spec.isListedOn(platform))
                        .filter(spec -> spec.exists().test(scene.charter()))
                        .filter(spec ->
                                !scene.isFounding()
                                        || spec.access() == CommandSpec.Access.SETTING_UP)
                        .map(spec -> entry(spec, scenes))
                        .toList());
    }

    /** A scene as it would be in each language. */
    static Map<Language, Scene> languages(Scene scene) {
        return Arrays.stream(Language.values())
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                language ->
                                        scene.speaking(
                                                Texts.in(
                                                        Voice.of(
                                                                language,
                                                                scene.group().formality()))),
                                (one, other) -> one,
                                () -> new EnumMap<>(Language.class)));
    }

    private static Entry entry(CommandSpec spec, Map<Language, Scene> scenes) {
        return new Entry(
                spec.path(),
                spec.access(),
                each(scenes, scene -> scene.texts().say(spec.path() + ".name")),
                each(scenes, scene -> scene.texts().say(spec.path() + ".description")),
                spec.shown().stream().map(param -> option(spec, param, scenes)).toList());
    }

    private static Option option(CommandSpec spec, Param<?> param, Map<Language, Scene> scenes) {
        var scene = scenes.values().iterator().next();
        return new Option(
                param.name(),
                param.isRequired() && !Forms.exists(spec, scene.texts()),
                !param.type().suggest("", scene).isEmpty()
                        || param.type().input(scene) instanceof Input.Lookup,
                each(scenes, it -> new Labels(spec, it.texts()).name(param)),
                each(scenes, it -> new Labels(spec, it.texts()).label(param)),
                each(scenes, it -> param.type().input(it)));
    }

    private static <T> Map<Language, T> each(Map<Language, Scene> scenes, Function<Scene, T> what) {
        var all = new EnumMap<Language, T>(Language.class);
        scenes.forEach((language, scene) -> all.put(language, what.apply(scene)));
        return all;
    }
}
