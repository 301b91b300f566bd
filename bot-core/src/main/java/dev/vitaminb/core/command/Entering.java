package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import java.util.Map;
import java.util.Optional;

/**
 * Entering something in somebody else's name: scribes and organisers do it for people who are in no
 * chat, or who said it at the table.
 */
final class Entering {
    /** In whose name; the scribe's own if it is not given. */
    static final Param<Member> BEHALF = Param.member("behalf").byName();

    private Entering() {}

    /** Whether a call is meant for somebody else. */
    static boolean isMeant(CommandSpec spec, Map<String, Raw> arguments) {
        var raw = arguments.get(BEHALF.name());
        return spec.isForOthers() && raw != null && !raw.text().isBlank();
    }

    /** Where what is entered has its meaning: the scene of the one in whose name it is. */
    static Scene scene(CommandSpec spec, Map<String, Raw> arguments, Scene scene) {
        var raw = arguments.get(BEHALF.name());
        return raw != null
                        && isMeant(spec, arguments)
                        && BEHALF.type().bind(raw, scene) instanceof Bind.Fits<Member>(var behalf)
                        && behalf != null
                        && !behalf.id().equals(scene.caller().id())
                ? scene.enteringFor(behalf)
                : scene;
    }

    /** In whose name a valid call is. */
    static Optional<Member> behalf(Call call) {
        return call.spec().isForOthers() ? call.find(BEHALF) : Optional.empty();
    }

    /** The step with a receipt that says in whose name it was; a draft is still the scribe's. */
    static Step marked(Step step, Member behalf) {
        return step instanceof Step.Recording(var change, var receipt)
                        && !change.entries().isEmpty()
                ? new Step.Recording(
                        change,
                        new Receipt(
                                receipt.command(),
                                receipt.outcome(),
                                receipt.ids(),
                                Optional.of(behalf.id().number())))
                : step;
    }
}
