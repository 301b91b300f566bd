package dev.vitaminb.benchmarks.pictures;

import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.picture.ChartPainter;
import dev.vitaminb.core.picture.Palette;
import dev.vitaminb.core.view.Chart;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Draws the chart of a recap, each time with other numbers. */
public final class Painting {
    private static final int TIMES = 200;
    private static final int WEEKS = 8;

    private Painting() {}

    public static void main(String... arguments) {
        var took = IntStream.range(0, TIMES).mapToLong(Painting::micros).toArray();
        var later = LongStream.of(took).skip(1).sorted().toArray();
        var table = new Table("figure", "milliseconds", "wanted");
        table.row("the first picture", say(took[0]), "");
        table.row("median of the others", say(later[later.length / 2]), "at most 30");
        table.row("95th percentile", say(later[later.length * 95 / 100]), "");
        table.row("slowest of the others", say(later[later.length - 1]), "");
        IO.println(table);
    }

    private static long micros(int time) {
        var weeks = IntStream.range(0, WEEKS).mapToObj(week -> (40 + week) + ".").toList();
        var chart =
                new Chart(
                        "Gegeben, 8 Wochen",
                        List.of(
                                new Chart.Series("Hilfe", values(time)),
                                new Chart.Series("Empfehlungen", values(time + 3))),
                        weeks);
        long began = System.nanoTime();
        if (ChartPainter.png(chart, Palette.LIGHT).length == 0) {
            throw new IllegalStateException("Nothing was drawn");
        }
        return (System.nanoTime() - began) / 1_000;
    }

    private static List<Long> values(int seed) {
        return LongStream.range(0, WEEKS).map(week -> (seed * 7L + week * 5) % 23).boxed().toList();
    }

    private static String say(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1_000.0);
    }
}
