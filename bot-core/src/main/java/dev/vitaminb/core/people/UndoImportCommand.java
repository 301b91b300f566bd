package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.Map;

/** Takes a whole import back, as long as nobody of it has come. */
public final class UndoImportCommand implements Command {
    private static final String PATH = "import.undo";

    private static final Param<Long> BATCH =
            Param.whole("batch", 1, Long.MAX_VALUE).required().byButton();

    static Press press(long batch) {
        return Press.of(PATH, batch);
    }

    private final OpenDrafts drafts;

    public UndoImportCommand(OpenDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(BATCH).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var batch = call.get(BATCH);
        var people = Unclaimed.of(batch, scene.snapshot());
        if (people.isEmpty()) {
            return call.says("import.undoneAlready");
        }
        if (Unclaimed.hasArrivals(batch, scene.snapshot())) {
            return call.says("import.undoTooLate");
        }
        return call.records(
                Unclaimed.forgetting(
                                scene.snapshot(), people, scene.caller().id().number(), scene.now())
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                "undone",
                people.size());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts().line("import.undone", Map.of("count", receipt.number(0)))));
    }
}
