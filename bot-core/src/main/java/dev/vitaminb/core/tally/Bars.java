package dev.vitaminb.core.tally;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Chart;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Eight times seven days as bars, the oldest first.
 *
 * @param from the first day of the oldest
 */
public record Bars(LocalDate from, Shows shows, List<Long> first, List<Long> second) {
    private static final int WEEKS = 8;

    /** What is compared. */
    public enum Shows {
        WISHES_SOLVED,
        /** What was given, where referrals are. Everything given is received by somebody. */
        HELPS_REFERRALS;

        private List<Measure> first() {
            return switch (this) {
                case WISHES_SOLVED -> List.of(Measure.REQUESTS);
                case HELPS_REFERRALS -> List.of(Measure.HELPS);
            };
        }

        private List<Measure> second() {
            return switch (this) {
                case WISHES_SOLVED -> List.of(Measure.SOLVED);
                case HELPS_REFERRALS -> List.of(Measure.REFERRALS);
            };
        }
    }

    public Bars {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** The day on which the eight weeks begin that end with a day. */
    public static LocalDate from(LocalDate last) {
        return last.plusDays(1).minusWeeks(WEEKS);
    }

    /** The bars up to a day; none while fewer than two weeks have anything to show. */
    public static Optional<Bars> of(Tally tally, LocalDate last, Charter charter) {
        var shows = charter.has(Verb.REFER) ? Shows.HELPS_REFERRALS : Shows.WISHES_SOLVED;
        var oldest = from(last);
        var bars =
                new Bars(
                        oldest,
                        shows,
                        sums(tally, oldest, shows.first()),
                        sums(tally, oldest, shows.second()));
        return bars.weeksWithSomething() < 2 ? Optional.empty() : Optional.of(bars);
    }

    private long weeksWithSomething() {
        return IntStream.range(0, WEEKS)
                .filter(week -> first.get(week) + second.get(week) > 0)
                .count();
    }

    private static List<Long> sums(Tally tally, LocalDate oldest, List<Measure> measures) {
        var sums = new ArrayList<Long>();
        for (int week = 0; week < WEEKS; week++) {
            var first = oldest.plusWeeks(week);
            sums.add(
                    measures.stream()
                            .mapToLong(measure ->
                                    Math.max(0, tally.sum(measure, first, first.plusDays(6))))
                            .sum());
        }
        return sums;
    }

    /** The picture. */
    public Block.Picture picture(Texts texts) {
        var format =
                DateTimeFormatter.ofPattern(texts.say("date.short"), texts.language().locale());
        var labels = new ArrayList<String>();
        for (int week = 0; week < WEEKS; week++) {
            labels.add(format.format(from.plusWeeks(week)));
        }
        var chart =
                new Chart(
                        texts.say("tally.chart.title." + shows),
                        List.of(
                                new Chart.Series(texts.say("tally.chart.first." + shows), first),
                                new Chart.Series(texts.say("tally.chart.second." + shows), second)),
                        labels);
        var alternative =
                texts.say(
                        "tally.chart.alternative." + shows,
                        Map.of("first", joined(first), "second", joined(second)));
        return new Block.Picture(chart, alternative);
    }

    private static String joined(List<Long> counts) {
        return String.join(", ", counts.stream().map(String::valueOf).toList());
    }
}
