package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import java.util.List;

/**
 * Answers a command that was called twice with equal words: nothing is recorded but the offer to
 * mean it.
 */
final class RepeatReply {
    /** A step that keeps what was typed as a draft, and says what the first call led to. */
    Step reply(Invocation call, Scene scene, Receipt first) {
        var draft = Drafts.of(call, scene);
        var about = first.ids().isEmpty() ? "" : first.id(0);
        return new Step.Recording(
                Change.unrecorded(Write.put(Draft.KIND.key(draft.id()), draft)),
                new Receipt(AgainCommand.PATH, first.command(), List.of(draft.id(), about)));
    }
}
