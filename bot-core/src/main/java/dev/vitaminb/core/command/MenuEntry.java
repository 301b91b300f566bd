package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Texts;
import java.util.List;

/**
 * A command in a menu, in the reader's language.
 *
 * @param name without its slash
 */
public record MenuEntry(String path, String name, String description, List<Argument> arguments) {
    /** An argument as a menu hints at it. */
    public record Argument(String param, String name, String label, boolean required) {}

    static List<MenuEntry> in(Catalogue catalogue, Scene scene) {
        var texts = scene.texts();
        return catalogue.all().stream()
                .map(Command::spec)
                .filter(spec -> spec.isListedOn(scene.who().identity().platform()))
                .filter(spec -> spec.exists().test(scene.charter()))
                .filter(spec -> Authorisation.refusal(spec, scene).isEmpty())
                .map(spec ->
                        new MenuEntry(
                                spec.path(),
                                texts.say(spec.path() + ".name"),
                                texts.say(spec.path() + ".description"),
                                spec.shownIn(scene).stream()
                                        .map(param ->
                                                new Argument(
                                                        param.name(),
                                                        labels(spec, texts).name(param),
                                                        labels(spec, texts).label(param),
                                                        param.isRequired()))
                                        .toList()))
                .toList();
    }

    private static Labels labels(CommandSpec spec, Texts texts) {
        return new Labels(spec, texts);
    }
}
