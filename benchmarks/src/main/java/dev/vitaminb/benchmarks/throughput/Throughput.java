package dev.vitaminb.benchmarks.throughput;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import dev.vitaminb.redis.Options.Appendfsync;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Measures how many thank-yous a second the core records in a thousand groups, as a ratio to the
 * same commits sent as bare scripts, on the same Redis.
 */
public final class Throughput {
    private static final int GROUPS = 1_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 5;
    private static final int TIMES = 10;
    private static final double WANTED = 0.35;
    private static final long CACHE_BYTES = 100_000_000;
    private static final VitaminB.Limits NO_LIMITS =
            new VitaminB.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, CACHE_BYTES);

    private Throughput() {}

    public static void main(String... arguments) {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        var table =
                new Table(
                        "appendfsync",
                        "`thanks` a second",
                        "script alone a second",
                        "ratio",
                        "wanted",
                        "all recorded");
        for (var fsync : List.of(Appendfsync.ALWAYS, Appendfsync.NO)) {
            measure(fsync, rounds, table);
        }
        IO.println(table);
    }

    private static void measure(Appendfsync fsync, int rounds, Table table) {
        try (var folder = Scratch.folder();
                var redis =
                        EmbeddedRedis.start(
                                folder.path(), Options.standard().withAppendfsync(fsync))) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                var villages = found(connections);
                var vitaminB = assemble(connections);
                var bench = new Bench(connections, vitaminB, villages);
                bench.warmUp();
                var commands = new ArrayList<Double>();
                var scripts = new ArrayList<Double>();
                long before = bench.versions();
                for (int i = 0; i < rounds; i++) {
                    scripts.add(bench.scripts(TIMES, "round " + i));
                    commands.add(bench.commands(TIMES));
                }
                boolean all = bench.versions() - before == 2L * rounds * TIMES * GROUPS;
                double ratio = middle(commands) / middle(scripts);
                table.row(
                        fsync == Appendfsync.ALWAYS ? "always" : "no",
                        "%,.0f".formatted(middle(commands)),
                        "%,.0f".formatted(middle(scripts)),
                        String.format(Locale.ROOT, "%.2f", ratio),
                        String.format(Locale.ROOT, "%.2f or more", WANTED),
                        all ? "yes" : "NO");
            } finally {
                connections.destroy();
            }
        }
    }

    private static double middle(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static VitaminB assemble(RedisConnectionFactory connections) {
        return VitaminB.assemble(
                connections,
                new Vault("a secret for benchmarks only", List.of()),
                InstantSource.system(),
                NO_LIMITS,
                Nudge.NONE);
    }

    private static List<Village> found(RedisConnectionFactory connections) {
        var overhearing = new Overhearing(connections);
        var bot = assemble(overhearing.connections()).bot();
        return IntStream.range(0, GROUPS)
                .mapToObj(number -> Village.found(number, bot, overhearing))
                .toList();
    }

    private record Bench(
            RedisConnectionFactory connections, VitaminB vitaminB, List<Village> villages) {
        void warmUp() {
            scripts(WARM_UP, "warm-up");
            commands(WARM_UP);
        }

        double commands(int times) {
            var bot = vitaminB.bot();
            return new Load(villages, times).rate((village, time) -> village.thank(bot, time));
        }

        double scripts(int times, String name) {
            var versions = new HashMap<Village, Long>();
            villages.forEach(village -> versions.put(village, village.version(vitaminB)));
            return new Load(villages, times)
                    .rate((village, time) ->
                            village.thanks()
                                    .again(
                                            versions.getOrDefault(village, 0L) + time,
                                            name + " " + time)
                                    .run(connections));
        }

        long versions() {
            return villages.stream().mapToLong(village -> village.version(vitaminB)).sum();
        }
    }
}
