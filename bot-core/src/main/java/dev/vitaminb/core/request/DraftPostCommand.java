package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Purpose;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Press;
import java.util.HashMap;

/** Posts a draft, with what it is for where that was asked. */
public final class DraftPostCommand implements Command {
    private static final String PATH = "draft.post";

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();
    private static final Param<Purpose> PURPOSE =
            Param.choice("purpose", Purpose.class, "purpose").byButton();

    static Press press(String draft) {
        return Press.of(PATH, draft);
    }

    static Press press(String draft, Purpose purpose) {
        return Press.of(PATH, draft, purpose);
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(DRAFT, PURPOSE).byOwnerOf(DRAFT).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var draft = call.get(DRAFT);
        var arguments = new HashMap<>(draft.raw());
        var purpose = call.find(PURPOSE);
        if (purpose.isPresent()) {
            var charter = call.scene().charter();
            if (charter.declines(purpose.get())) {
                return Declining.reply(call.scene());
            }
            charter.usual(purpose.get())
                    .ifPresent(kind -> arguments.put("kind", new Raw.Words(kind.name())));
        }
        return new Step.Continue(
                draft.path(),
                arguments,
                Change.unrecorded(Write.delete(Draft.KIND.key(draft.id()))));
    }
}
