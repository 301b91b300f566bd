package dev.vitaminb.benchmarks.footprint;

import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.benchmarks.footprint.Run.Figures;
import dev.vitaminb.redis.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Measures how fast the packaged app is ready and what memory it takes, beside an empty skeleton:
 * laid out as in the image, with the image's options, and a Redis that is not counted.
 */
public final class Footprint {
    private static final int TIMES = 3;
    private static final double MILLION = 1_000_000;
    private static final double READY_AT_MOST = 1.5;
    private static final double MEMORY_AT_MOST = 1.3;

    private Footprint() {}

    public static void main(String... arguments) {
        int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path().resolve("redis"))) {
            print(measure(folder.path(), redis, times));
        }
    }

    private record Row(String program, Figures plain, Figures cached) {}

    private static List<Row> measure(Path folder, EmbeddedRedis redis, int times) {
        var rows = new ArrayList<Row>();
        for (var program :
                List.of(Program.skeleton(redis), Program.vitaminB(redis, folder.resolve("data")))) {
            var layout = Layout.of(program, folder.resolve(program.name().replace(' ', '-')));
            // The app's first start also makes its sample groups, which no later one does again.
            Run.of(layout, Layout.Cache.TRAINED).close();
            layout.requireCache();
            rows.add(
                    new Row(
                            program.name(),
                            median(layout, Layout.Cache.LEFT_ASIDE, times),
                            median(layout, Layout.Cache.USED, times)));
        }
        return rows;
    }

    private static Figures median(Layout layout, Layout.Cache cache, int times) {
        var all = new ArrayList<Figures>();
        for (int i = 0; i < times; i++) {
            try (var run = Run.of(layout, cache)) {
                all.add(run.figures());
            }
        }
        return new Figures(
                middle(all, Figures::ready),
                middle(all, Figures::cpu),
                middle(all, Figures::memory));
    }

    private static <T extends Comparable<T>> T middle(
            List<Figures> all, Function<Figures, T> figure) {
        return all.stream()
                .map(figure)
                .sorted(Comparator.naturalOrder())
                .toList()
                .get(all.size() / 2);
    }

    private static void print(List<Row> rows) {
        var table = new Table("program", "cache", "ready", "CPU to ready", "memory");
        for (var row : rows) {
            row(table, row.program(), "no", row.plain());
            row(table, row.program(), "yes", row.cached());
        }
        IO.println(table);
        IO.println();
        var ratios = new Table("Vitamin B to skeleton", "ready", "CPU to ready", "memory");
        var skeleton = rows.getFirst();
        var app = rows.getLast();
        ratio(ratios, "without a cache", app.plain(), skeleton.plain());
        ratio(ratios, "with a cache", app.cached(), skeleton.cached());
        ratios.row(
                "wanted at most",
                "%.1f".formatted(READY_AT_MOST),
                "",
                "%.1f".formatted(MEMORY_AT_MOST));
        IO.println(ratios);
    }

    private static void row(Table table, String program, String cache, Figures figures) {
        table.row(
                program,
                cache,
                seconds(figures.ready()),
                seconds(figures.cpu()),
                String.format(Locale.ROOT, "%.0f MB", figures.memory() / MILLION));
    }

    private static void ratio(Table table, String what, Figures ours, Figures theirs) {
        table.row(
                what,
                ratio(ours.ready().toMillis(), theirs.ready().toMillis()),
                ratio(ours.cpu().toMillis(), theirs.cpu().toMillis()),
                ratio(ours.memory(), theirs.memory()));
    }

    private static String ratio(long ours, long theirs) {
        return String.format(Locale.ROOT, "%.2f", (double) ours / theirs);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
