package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Imports the people of a list that has been looked at: names without an account, not yet here. */
public final class ImportPeopleCommand implements Command {
    private static final String PATH = "import.do";
    private static final Duration LOOKED_AT = Duration.ofHours(1);

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    private final OpenDrafts drafts;

    public ImportPeopleCommand(OpenDrafts drafts) {
        this.drafts = drafts;
    }

    static Press press(Draft draft) {
        return Press.of(PATH, draft.id());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(DRAFT)
                .byOrganisers()
                .byOwnerOf(DRAFT)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var draft = call.get(DRAFT);
        if (!draft.path().equals(ImportCommand.PATH)
                || draft.made().plus(LOOKED_AT).isBefore(scene.now())
                || !(ImportCommand.read(draft, scene) instanceof Read.Listed read)
                || read.people().isEmpty()) {
            return call.says("import.old");
        }
        long batch = scene.snapshot().version() + 1;
        return call.records(
                Importing.change(
                                read.people(),
                                scene.snapshot(),
                                scene.caller().id().number(),
                                scene.now())
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                "imported",
                batch,
                read.people().size());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "import.done",
                                                Map.of(
                                                        "count",
                                                        receipt.number(1),
                                                        "days",
                                                        Unclaimed.DAYS_KEPT)))),
                        List.of(
                                Button.primary(
                                        texts.say("unclaimed.button"), UnclaimedCommand.press()),
                                Button.danger(
                                        texts.say("import.undo"),
                                        UndoImportCommand.press(Long.parseLong(receipt.id(0)))))));
    }
}
