package dev.vitaminb.core.command;

import java.util.Map;
import java.util.Optional;

/** Who may call what: the one place that decides it. */
final class Authorisation {
    private Authorisation() {}

    /** The key of the sentence that refuses; empty if the caller may. */
    static Optional<String> refusal(CommandSpec spec, Scene scene) {
        if (spec.refusalAmongMinors().isPresent() && !scene.group().bringsTogether()) {
            return spec.refusalAmongMinors();
        }
        return switch (spec.access()) {
            case MEMBER -> Optional.empty();
            case ORGANISER, SETTING_UP ->
                    scene.byOrganiser() ? Optional.empty() : Optional.of("refused.organisersOnly");
        };
    }

    /** The same for entering something in somebody else's name. */
    static Optional<String> refusal(CommandSpec spec, Map<String, Raw> arguments, Scene scene) {
        return Entering.isMeant(spec, arguments) && !scene.byScribe()
                ? Optional.of("refused.scribesOnly")
                : Optional.empty();
    }

    /** The same for the thing that a valid call names. */
    static Optional<String> refusal(Call call) {
        return call.spec()
                .ownedParam()
                .flatMap(param -> call.find(param))
                .filter(thing -> !mayActOn(thing, call.scene()))
                .map(thing ->
                        thing.isOpenToOrganisers() ? "refused.notYours" : "refused.theirsAlone");
    }

    private static boolean mayActOn(Owned thing, Scene scene) {
        return thing.owner().equals(scene.caller().id())
                || (scene.byScribe() && thing.enteredBy().equals(Optional.of(scene.caller().id())))
                || (scene.byOrganiser() && thing.isOpenToOrganisers());
    }
}
