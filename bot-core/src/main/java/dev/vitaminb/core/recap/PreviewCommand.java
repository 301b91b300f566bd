package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
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
        var texts = scene.publicTexts();
        var plan = new Recaps(scene.snapshot()).plan();
        var recap = new Editor(scene.snapshot(), tallies, scene.now()).week(plan, Recap.Late.NO);
        var view = new RecapViews(scene.snapshot(), texts, scene.today()).of(recap);
        return new Reply.Said(
                view.and(new Block.Note(scene.texts().line("recap.preview.note")))
                        .and(RecapCommand.when(scene))
                        .with(
                                List.of(
                                        Button.primary(
                                                scene.texts().say("recap.now.button"),
                                                NowCommand.press()))));
    }
}
