package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.RedisPartitions;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.recap.Recaps;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Measures how long it takes until ten thousand groups of fifty whose recaps are due in the same
 * minute have them, without pictures, and how commands fare meanwhile; and what memory a thousand
 * groups take that have nothing to do.
 */
public final class RecapScale {
    private static final int GROUPS = 10_000;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration USUALLY = Duration.ofSeconds(10);
    private static final Duration ENOUGH = Duration.ofMinutes(10);
    private static final Duration A_LOOK = Duration.ofMillis(200);
    private static final Duration WANTED = Duration.ofSeconds(60);
    private static final double TIMES_USUAL = 3;
    private static final double MEGABYTES = 5;

    private RecapScale() {}

    public static void main(String... arguments) {
        int groups = arguments.length == 0 ? GROUPS : Integer.parseInt(arguments[0]);
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path(), Options.standard())) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            var others = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                new Bench(connections, others, new LeapingClock(), groups).run();
            } finally {
                connections.destroy();
                others.destroy();
            }
        }
    }

    private record Bench(
            RedisConnectionFactory connections,
            RedisConnectionFactory others,
            LeapingClock clock,
            int groups) {
        void run() {
            var vitaminB =
                    VitaminB.assemble(
                            connections,
                            new Vault("a secret for benchmarks only", List.of()),
                            clock,
                            new VitaminB.Limits(
                                    Integer.MAX_VALUE,
                                    Integer.MAX_VALUE,
                                    // As the app takes it.
                                    Runtime.getRuntime().maxMemory() / 8),
                            Nudge.NONE);
            var pattern = Pattern.live(vitaminB, new People(vitaminB.bot(), 0));
            var callers = Callers.found(vitaminB.bot(), 1);
            callers.call(during(USUALLY));
            vitaminB.forget();
            long before = heap();
            var due = clock.instant().plus(WEEK);
            var all =
                    IntStream.range(0, groups)
                            .parallel()
                            .mapToObj(i -> pattern.copy(vitaminB.ledger(), clock.instant(), due))
                            .toList();
            var usual = callers.call(during(USUALLY));
            clock.leap(WEEK.plusSeconds(1));
            var done = new AtomicBoolean();
            var busy = CompletableFuture.supplyAsync(() -> callers.call(() -> !done.get()));
            var began = System.nanoTime();
            try (var clockwork = vitaminB.clockwork(others, clock)) {
                clockwork.start();
                await(began);
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            done.set(true);
            var then = busy.join();
            long told = all.stream().filter(group -> recaps(vitaminB, group) == 1).count();
            // What nobody has looked at for an hour is forgotten.
            vitaminB.forget();
            long idle = Math.max(0, heap() - before);
            new Findings(groups, told, took, usual, then, idle).report();
            if (told != groups) {
                throw new IllegalStateException("A group has no recap, or more than one");
            }
        }

        private void await(long began) {
            var dues = new RedisPartitions(new RedisScripts(connections));
            while (!dues.due(Keys::duties, clock.instant(), 1).isEmpty()
                    && System.nanoTime() - began < ENOUGH.toNanos()) {
                LockSupport.parkNanos(A_LOOK.toNanos());
            }
        }

        private static int recaps(VitaminB vitaminB, GroupId group) {
            return vitaminB.ledger()
                    .read(Ledger.Question.of(group))
                    .snapshot()
                    .all(Recaps.KIND)
                    .size();
        }
    }

    private static BooleanSupplier during(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < until;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double perThousand(long bytes, int groups) {
        return bytes / 1e6 / (groups / 1_000.0);
    }

    /** What was found out. */
    private record Findings(
            int groups,
            long told,
            Duration took,
            List<Long> usual,
            List<Long> meanwhile,
            long idle) {
        void report() {
            var table = new Table("figure", "value", "wanted");
            table.row("groups of 50 whose recap was due", groups, "");
            table.row("of these with exactly one recap", told, groups);
            table.row(
                    "seconds until all were decided",
                    say(took.toMillis() / 1_000.0),
                    "at most " + WANTED.toSeconds());
            table.row("usual median of a command, ms", say(at(usual, 0.5)), "");
            table.row(
                    "median meanwhile, ms",
                    say(at(meanwhile, 0.5)),
                    "at most " + say(TIMES_USUAL * at(usual, 0.5)));
            table.row("usual 95th percentile, ms", say(at(usual, 0.95)), "");
            table.row("95th percentile meanwhile, ms", say(at(meanwhile, 0.95)), "");
            table.row("commands meanwhile", meanwhile.size(), "");
            table.row(
                    "MB of heap per 1,000 groups that are idle",
                    say(perThousand(idle, groups)),
                    "at most " + say(MEGABYTES));
            IO.println(table);
        }

        private static double at(List<Long> sorted, double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1_000.0;
        }

        private static String say(double number) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
    }
}
