package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;

/** Throws a draft away. */
public final class DraftDiscardCommand implements Command {
    private static final String PATH = "draft.discard";

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    static Press press(Draft draft) {
        return Press.of(PATH, draft.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(DRAFT).byOwnerOf(DRAFT).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        return call.records(
                Change.unrecorded(Write.delete(Draft.KIND.key(call.get(DRAFT).id()))), "discarded");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("draft.discarded")));
    }
}
