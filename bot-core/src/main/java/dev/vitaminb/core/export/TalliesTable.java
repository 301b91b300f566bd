package dev.vitaminb.core.export;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.tally.Tally;
import dev.vitaminb.core.tally.Turnover;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was counted, by month, member and measure. Of turnover there are only the sums of closed
 * months that everybody may see, and nobody's own.
 */
public final class TalliesTable implements Table {
    private static final Comparator<Row> IN_ORDER =
            Comparator.comparing(Row::month).thenComparing(Row::member).thenComparing(Row::measure);

    private final Tallies tallies;

    public TalliesTable(Tallies tallies) {
        this.tallies = tallies;
    }

    private record Row(YearMonth month, MemberId member, Measure measure) {}

    @Override
    public String key() {
        return "tallies";
    }

    @Override
    public boolean existsUnder(Charter charter) {
        return charter.has(Verb.COUNT);
    }

    @Override
    public String fileName(Texts texts) {
        return texts.say("export.tallies.file");
    }

    @Override
    public TextFile make(Snapshot snapshot, Instant now) {
        var group = new Groups(snapshot).the();
        var charter = Table.charter(snapshot);
        var texts = Texts.in(group.voice());
        var today = group.day(now);
        var tally = tallies.read(snapshot.group(), group.opening(), today);
        var sheet = new Sheet(texts, Column.MONTH, Column.MEMBER, Column.MEASURE, Column.COUNT);
        sums(tally, charter)
                .forEach((row, sum) -> {
                    if (sum != 0) {
                        sheet.row(
                                List.of(
                                        new Cell.Month(row.month()),
                                        new Cell.Whole(row.member().number()),
                                        new Cell.Words(texts.say("measure", row.measure())),
                                        new Cell.Whole(sum)));
                    }
                });
        if (charter.has(Verb.REFER)) {
            addTurnover(sheet, tally, group, today, texts);
        }
        return sheet.file(fileName(texts));
    }

    private static Map<Row, Long> sums(Tally tally, Charter charter) {
        var sums = new TreeMap<Row, Long>(IN_ORDER);
        for (var cell : tally.cells()) {
            if (isTold(cell.measure(), charter)) {
                var row = new Row(YearMonth.from(cell.day()), cell.member(), cell.measure());
                sums.merge(row, cell.count(), Long::sum);
            }
        }
        return sums;
    }

    private static boolean isTold(Measure measure, Charter charter) {
        return switch (measure) {
            case REQUESTS, PLEDGES, HELPS, SOLVED, HELPED -> charter.has(Verb.REQUEST);
            case THANKS, THANKED -> charter.has(Verb.THANK);
            case REFERRALS, REFERRED -> charter.has(Verb.REFER);
            case TURNOVER -> false;
        };
    }

    private static void addTurnover(
            Sheet sheet, Tally tally, Group group, LocalDate today, Texts texts) {
        for (var month = YearMonth.from(group.since());
                month.isBefore(YearMonth.from(today));
                month = month.plusMonths(1)) {
            var shown = month;
            Turnover.sum(tally, month.atDay(1), month.atEndOfMonth(), group.currency())
                    .ifPresent(sum ->
                            sheet.row(
                                    List.of(
                                            new Cell.Month(shown),
                                            new Cell.Words(texts.say("export.everybody")),
                                            new Cell.Words(texts.say("measure", Measure.TURNOVER)),
                                            new Cell.Amount(sum.rounded()))));
        }
    }
}
