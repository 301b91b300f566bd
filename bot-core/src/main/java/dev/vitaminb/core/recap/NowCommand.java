package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;

/** Tells the recap now; the next one comes on its day, unless that is too near. */
public final class NowCommand implements Command {
    private static final String PATH = "recap.now";

    private final Tallies tallies;

    public NowCommand(Tallies tallies) {
        this.tallies = tallies;
    }

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).byOrganisers().unlisted().creates();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var issue = Issue.wanted(scene, tallies);
        if (issue.recaps().isEmpty()) {
            return call.says("recap.now.nothing");
        }
        var writes = issue.writes(scene.now());
        return call.records(
                Change.of(
                                scene.entry(EntryKind.RECAP, Recaps.PLAN.label()),
                                writes.toArray(Write<?>[]::new))
                        .posting(issue.cards())
                        .due(new Due(Due.RECAP, scene.now())),
                "told");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(scene.texts().line("recap.now.done")),
                RecapCommand.when(scene));
    }
}
