package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;

/** Shows organisers what would be told now; reads the numbers for it, and records nothing. */
public final class PreviewCommand implements Command {
    private static final String PATH = "recap.preview";

    private final Tallies tallies;

    public PreviewCommand(Tallies tallies) {
        this.tallies = tallies;
    }

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).byOrganisers().unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var issue = Issue.wanted(scene, tallies);
        if (issue.recaps().isEmpty()) {
            return call.says("recap.now.nothing");
        }
        var views = new RecapViews(issue.snapshot(), scene.publicTexts(), scene.today());
        var blocks = new ArrayList<Block>();
        issue.recaps().forEach(recap -> blocks.addAll(views.of(recap).blocks()));
        return new Reply.Said(
                new View(blocks, List.of())
                        .and(new Block.Note(scene.texts().line(note(scene))))
                        .and(RecapCommand.when(scene))
                        .with(
                                List.of(
                                        Button.primary(
                                                scene.texts().say("recap.now.button"),
                                                NowCommand.press()))));
    }

    // Of a second quiet week nothing is told.
    private String note(Scene scene) {
        var snapshot = scene.snapshot();
        var regular =
                Issue.of(
                        snapshot, new Recaps(snapshot).plan(), tallies, scene.now(), Recap.Late.NO);
        return regular.recaps().isEmpty() ? "recap.preview.silent" : "recap.preview.note";
    }
}
