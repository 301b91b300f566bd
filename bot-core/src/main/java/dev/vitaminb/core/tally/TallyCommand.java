package dev.vitaminb.core.tally;

import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The group's numbers; who gave most is listed only where the charter has ranks. */
public final class TallyCommand implements Command {
    private static final String PATH = "tally";
    private static final int LEADERS = 5;

    private static final Param<Period> PERIOD = Param.choice("period", Period.class, "period");

    private final Tallies tallies;

    public TallyCommand(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERIOD).where(charter -> charter.has(Verb.COUNT));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var period = call.find(PERIOD).orElse(Period.MONTH);
        var today = scene.today();
        var from = period.from(today, scene.group().opening());
        var chartFrom = Bars.from(today);
        var closed = period.closed(today, scene.group().opening()).from();
        var tally =
                tallies.read(
                        scene.snapshot().group(),
                        Stream.of(from, chartFrom, closed).min(LocalDate::compareTo).orElseThrow(),
                        today);
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line(
                                "tally.heading." + period, Map.of("group", scene.group().name()))));
        var fields = fields(tally, scene, from);
        Turnover.field(tally, scene, period).ifPresent(fields::add);
        if (fields.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("tally.none")));
        } else {
            blocks.add(new Block.Fields(fields));
            if (scene.charter().ranks() == Ranks.SHOWN) {
                addLeaders(blocks, tally, scene, from, Measure.HELPS, "tally.helpers");
                addLeaders(blocks, tally, scene, from, Measure.THANKS, "tally.thanked");
            }
        }
        Bars.of(tally, today, scene.charter()).ifPresent(bars -> blocks.add(bars.picture(texts)));
        return new Reply.Said(new View(blocks, periods(scene, period)));
    }

    private static List<Block.Field> fields(Tally tally, Scene scene, LocalDate from) {
        var fields = new ArrayList<Block.Field>();
        for (var measure :
                List.of(
                        Measure.REQUESTS,
                        Measure.SOLVED,
                        Measure.PLEDGES,
                        Measure.HELPS,
                        Measure.REFERRALS,
                        Measure.THANKS)) {
            long sum = tally.sum(measure, from, scene.today());
            if (sum != 0) {
                fields.add(
                        new Block.Field(
                                scene.texts().say("measure", measure),
                                List.of(new Span.Strong(Long.toString(sum)))));
            }
        }
        return fields;
    }

    private static void addLeaders(
            List<Block> blocks,
            Tally tally,
            Scene scene,
            LocalDate from,
            Measure measure,
            String key) {
        var members = scene.members();
        var leaders =
                tally.leaders(
                        measure, from, scene.today(), id -> members.the(id).isNamed(), LEADERS);
        if (leaders.isEmpty()) {
            return;
        }
        blocks.add(new Block.Paragraph(scene.texts().line(key)));
        blocks.add(
                new Block.Items(
                        leaders.stream()
                                .map(standing ->
                                        new Block.Item(
                                                List.of(
                                                        new Span.Person(
                                                                standing.member().number(),
                                                                members.the(standing.member())
                                                                        .name()),
                                                        new Span.Plain(" · "),
                                                        new Span.Strong(
                                                                Long.toString(standing.count()))),
                                                List.of(),
                                                List.of()))
                                .toList()));
    }

    private static List<Button> periods(Scene scene, Period shown) {
        return Arrays.stream(Period.values())
                .filter(period -> period != shown)
                .map(period ->
                        Button.plain(scene.texts().say("period", period), Press.of(PATH, period)))
                .toList();
    }
}
