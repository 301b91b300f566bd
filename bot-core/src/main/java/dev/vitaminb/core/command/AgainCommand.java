package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** Does once more, on purpose, what was taken for a repeat. */
public final class AgainCommand implements Command {
    static final String PATH = "again";

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(DRAFT).byOwnerOf(DRAFT).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var draft = call.get(DRAFT);
        return new Step.Continue(
                draft.path(),
                draft.raw(),
                Change.unrecorded(Write.delete(Draft.KIND.key(draft.id()))));
    }

    /**
     * Says that something was taken for a repeat: the receipt names the command, the draft and the
     * thing.
     */
    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        var key = receipt.outcome() + ".repeated";
        var line =
                texts.line(
                        texts.has(key) ? key : "again.repeated", Map.of("number", receipt.id(1)));
        return new Reply.Said(
                new View(
                        List.of(new Block.Paragraph(line)),
                        List.of(
                                Button.plain(
                                        texts.say("again.button"),
                                        Press.of(PATH, receipt.id(0))))));
    }
}
