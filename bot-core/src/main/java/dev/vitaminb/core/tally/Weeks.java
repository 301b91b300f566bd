package dev.vitaminb.core.tally;

import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Chart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last eight weeks as a picture: wishes and solutions. */
final class Weeks {
    private static final int SHOWN = 8;

    private Weeks() {}

    /** The Monday on which the picture begins. */
    static LocalDate chartFrom(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(SHOWN - 1);
    }

    /** The picture; none while fewer than two weeks have anything to show. */
    static Optional<Block> chart(Tally tally, LocalDate today, Texts texts) {
        var requests = new ArrayList<Long>();
        var solved = new ArrayList<Long>();
        var labels = new ArrayList<String>();
        var format =
                DateTimeFormatter.ofPattern(texts.say("date.short"), texts.language().locale());
        for (int week = 0; week < SHOWN; week++) {
            var monday = chartFrom(today).plusWeeks(week);
            requests.add(Math.max(0, tally.sum(Measure.REQUESTS, monday, monday.plusDays(6))));
            solved.add(Math.max(0, tally.sum(Measure.SOLVED, monday, monday.plusDays(6))));
            labels.add(format.format(monday));
        }
        if (requests.stream().filter(count -> count > 0).count() < 2) {
            return Optional.empty();
        }
        var chart =
                new Chart(
                        texts.say("tally.chart.title"),
                        List.of(
                                new Chart.Series(texts.say("measure", Measure.REQUESTS), requests),
                                new Chart.Series(texts.say("measure", Measure.SOLVED), solved)),
                        labels);
        var alternative =
                texts.say(
                        "tally.chart.alternative",
                        Map.of(
                                "requests", joined(requests),
                                "solved", joined(solved)));
        return Optional.of(new Block.Picture(chart, alternative));
    }

    private static String joined(List<Long> counts) {
        return String.join(", ", counts.stream().map(String::valueOf).toList());
    }
}
