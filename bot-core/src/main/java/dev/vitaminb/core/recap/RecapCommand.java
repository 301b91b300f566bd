package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.export.Tickets;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the last recap again, and organisers when the next one comes. */
public final class RecapCommand implements Command {
    private static final String PATH = "recap";

    private final Tickets tickets;

    public RecapCommand(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var last = new Recaps(scene.snapshot()).last();
        var view =
                last.map(recap ->
                                new RecapViews(scene.snapshot(), scene.texts(), scene.today())
                                        .of(recap))
                        .orElseGet(() ->
                                View.of(new Block.Paragraph(scene.texts().line("recap.none"))));
        if (!scene.byOrganiser()) {
            return new Reply.Said(view);
        }
        var all = last.isPresent() ? view.and(page(scene)) : view;
        return new Reply.Said(all.and(when(scene)).with(buttons(scene)));
    }

    private Block page(Scene scene) {
        return tickets.file(scene, PageFile.name(scene.texts()), PageFile.KEY);
    }

    /** When the next one comes, or that none does. */
    static Block when(Scene scene) {
        var recaps = new Recaps(scene.snapshot());
        var texts = scene.texts();
        if (recaps.plan().going() == RecapPlan.Going.PAUSED) {
            return new Block.Note(texts.line("recap.isPaused"));
        }
        var at = recaps.next().atZone(scene.group().zone());
        return new Block.Note(
                texts.line(
                        recaps.plan().next() == RecapPlan.Next.SKIPPED
                                ? "recap.isSkipped"
                                : "recap.next",
                        Map.of("when", Dates.hour(at, scene.today(), texts))));
    }

    /** What organisers can do about it. */
    static List<Button> buttons(Scene scene) {
        var texts = scene.texts();
        var plan = new Recaps(scene.snapshot()).plan();
        var buttons = new ArrayList<Button>();
        buttons.add(Button.plain(texts.say("recap.preview.button"), PreviewCommand.press()));
        if (plan.going() == RecapPlan.Going.ON) {
            buttons.add(NextRecapCommand.button(plan, texts));
        }
        buttons.add(PauseRecapCommand.button(plan, texts));
        buttons.add(Button.plain(texts.say("recap.plan.button"), Press.of(PlanRecapCommand.PATH)));
        return buttons;
    }
}
