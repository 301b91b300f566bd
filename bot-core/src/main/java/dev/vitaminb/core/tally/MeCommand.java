package dev.vitaminb.core.tally;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.referral.Sum;
import dev.vitaminb.core.request.Advance;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.ShowCommand;
import dev.vitaminb.core.request.Solvable;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * For the caller's own eyes: what they gave and received, what they have pledged, and two requests
 * they could solve. No debt, no rank.
 */
public final class MeCommand implements Command {
    private static final String PATH = "me";
    private static final int COULD_SOLVE = 2;
    private static final int EXCERPT = 110;

    private static final Param<Period> PERIOD = Param.choice("period", Period.class, "period");

    private final Tallies tallies;
    private final Solvable solvable;

    public MeCommand(Tallies tallies, Solvable solvable) {
        this.tallies = tallies;
        this.solvable = solvable;
    }

    /** Shows the caller's own numbers. */
    public static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERIOD).where(charter -> charter.has(Verb.COUNT));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var period = call.find(PERIOD).orElse(Period.QUARTER);
        var from = period.from(scene.today(), scene.group().opening());
        var tally = tallies.read(scene.snapshot().group(), from, scene.today());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.line("me.heading." + period)));
        blocks.add(
                new Block.Fields(
                        List.of(
                                new Block.Field(texts.say("me.given"), given(tally, scene, from)),
                                new Block.Field(
                                        texts.say("me.received"), received(tally, scene, from)))));
        Advance.left(scene)
                .ifPresent(left ->
                        blocks.add(
                                new Block.Paragraph(
                                        texts.line("me.advance", Map.of("count", left)))));
        var requests = new Requests(scene.snapshot());
        var pledged = requests.promisedBy(scene.caller().id(), scene.today());
        if (!pledged.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("me.pledged")));
            blocks.add(items(pledged, scene));
        }
        var could = solvable.by(scene.caller().id(), scene.snapshot(), scene.today(), COULD_SOLVE);
        if (!could.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            texts.line("me.couldSolve", Map.of("count", could.size()))));
            blocks.add(items(could, scene));
        }
        return new Reply.Said(new View(blocks, List.of()));
    }

    private static List<Span> given(Tally tally, Scene scene, LocalDate from) {
        var line =
                new ArrayList<>(
                        counts(
                                scene,
                                tally,
                                from,
                                "me.givenCounts",
                                Measure.HELPS,
                                Measure.THANKED));
        line.addAll(referrals(scene, tally, from, Measure.REFERRALS));
        return line;
    }

    private static List<Span> received(Tally tally, Scene scene, LocalDate from) {
        var line =
                new ArrayList<>(
                        counts(
                                scene,
                                tally,
                                from,
                                "me.receivedCounts",
                                Measure.HELPED,
                                Measure.THANKS));
        line.addAll(referrals(scene, tally, from, Measure.REFERRED));
        long turnover = tally.sum(scene.caller().id(), Measure.TURNOVER, from, scene.today());
        if (turnover > 0) {
            line.addAll(
                    scene.texts()
                            .line(
                                    "me.turnover",
                                    Map.of(
                                            "sum",
                                            new Sum(turnover, scene.group().currency())
                                                    .exactly(scene.texts()))));
        }
        return line;
    }

    private static List<Span> referrals(Scene scene, Tally tally, LocalDate from, Measure measure) {
        return scene.charter().has(Verb.REFER)
                ? scene.texts()
                        .line(
                                "me.referrals",
                                Map.of(
                                        "count",
                                        tally.sum(
                                                scene.caller().id(), measure, from, scene.today())))
                : List.of();
    }

    private static List<Span> counts(
            Scene scene, Tally tally, LocalDate from, String key, Measure helps, Measure thanks) {
        var self = scene.caller().id();
        return scene.texts()
                .line(
                        key,
                        Map.of(
                                "helps", tally.sum(self, helps, from, scene.today()),
                                "thanks", tally.sum(self, thanks, from, scene.today())));
    }

    private static Block.Items items(List<Request> requests, Scene scene) {
        return new Block.Items(
                requests.stream()
                        .map(request ->
                                new Block.Item(
                                        List.of(
                                                new Span.Strong("#" + request.id()),
                                                new Span.Plain(
                                                        " " + Excerpt.of(request.text(), EXCERPT))),
                                        List.of(),
                                        List.of(
                                                Button.plain(
                                                        scene.texts().say("requests.show"),
                                                        Press.of(ShowCommand.PATH, request.id())))))
                        .toList());
    }
}
