package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.FormField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes forms from declarations. */
final class Forms {
    private Forms() {}

    /** Whether a command has a form: one that only reads, or that only buttons call, needs none. */
    static boolean exists(CommandSpec spec, Texts texts) {
        return texts.has(spec.path() + ".title");
    }

    /** The first problem that no field of a form could mend, in words. */
    static Optional<String> beyond(
            CommandSpec spec, List<Param<?>> fields, Map<String, String> problems, Texts texts) {
        return spec.params().stream()
                .filter(param ->
                        !exists(spec, texts)
                                || param.type().namesThing()
                                || !fields.contains(param))
                .flatMap(param -> Optional.ofNullable(problems.get(param.name())).stream())
                .findFirst();
    }

    /**
     * A form for some of a command's parameters.
     *
     * @param values what was given, by parameter name; what is no field goes along unseen
     * @param problems why a value was not accepted, by parameter name
     */
    static Form of(
            CommandSpec spec,
            List<Param<?>> params,
            Map<String, String> values,
            Map<String, String> problems,
            Scene scene) {
        var texts = scene.texts();
        var labels = new Labels(spec, texts);
        var fields =
                params.stream()
                        .map(param ->
                                new FormField(
                                        param.name(),
                                        labels.label(param),
                                        labels.hint(param),
                                        values.getOrDefault(param.name(), ""),
                                        param.type().input(scene),
                                        param.isRequired(),
                                        problems.getOrDefault(param.name(), "")))
                        .toList();
        var unseen = new HashMap<>(values);
        params.forEach(param -> unseen.remove(param.name()));
        return new Form(
                spec.path(),
                texts.say(spec.path() + ".title"),
                unseen,
                fields,
                texts.has(spec.path() + ".submit")
                        ? texts.say(spec.path() + ".submit")
                        : texts.say("form.submit"));
    }

    /**
     * The fields that ask for what is missing or wrong: those first, then in whose name, then what
     * is optional, at most 5.
     */
    static List<Param<?>> fields(
            CommandSpec spec, Map<String, Raw> given, Map<String, String> problems, Scene scene) {
        return spec.shownIn(scene).stream()
                .filter(param ->
                        problems.containsKey(param.name())
                                || !given.containsKey(param.name())
                                || !spec.ownedParam().filter(param::equals).isPresent())
                .sorted(
                        Comparator.comparing((Param<?> param) ->
                                        !(param.isRequired() || problems.containsKey(param.name())))
                                .thenComparing(param -> !param.equals(Entering.BEHALF)))
                .limit(Form.MOST_FIELDS)
                .sorted(Comparator.comparingInt(spec.params()::indexOf))
                .toList();
    }
}
