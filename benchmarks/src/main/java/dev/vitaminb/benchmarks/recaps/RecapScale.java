package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** When the groups are founded, and when their recaps are due: a week later, at 18 h there. */
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");

    private static final Instant HOUR = Instant.parse("2026-11-09T17:00:00Z");

    private static final Duration USUALLY = Duration.ofSeconds(10);
    private static final Duration ENOUGH = Duration.ofMinutes(10);
    private static final Duration A_LOOK = Duration.ofMillis(200);

    private RecapScale() {}

    public static void main(String... arguments) {
        var findings = run(groups(arguments), USUALLY);
        findings.report();
        System.exit(findings.areRight() ? 0 : 1);
    }

    private static int groups(String... arguments) {
        var told =
                arguments.length > 0
                        ? Optional.of(arguments[0])
                        : Optional.ofNullable(System.getenv("VITAMINB_BENCH_GROUPS"));
        return told.map(Integer::parseInt).orElse(GROUPS);
    }

    /**
     * Measures it.
     *
     * @param usually for how long commands are measured while no recap is due
     */
    static Findings run(int groups, Duration usually) {
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path(), Options.standard())) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            var others = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                return new Bench(connections, others, new LeapingClock(MONDAY), groups, usually)
                        .run();
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
            int groups,
            Duration usually) {
        Findings run() {
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
            callers.call(during(usually));
            vitaminB.forget();
            long before = heap();
            var all =
                    IntStream.range(0, groups)
                            .parallel()
                            .mapToObj(i -> pattern.copy(vitaminB.ledger(), clock.instant(), HOUR))
                            .toList();
            var usual = callers.call(during(usually));
            clock.leapTo(HOUR.plusSeconds(1));
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
            // This also reads each of them once, as somebody does who looks at all.
            long told = all.stream().filter(group -> isTold(vitaminB, group)).count();
            long read = heap();
            // What nobody has looked at for an hour is forgotten.
            vitaminB.forget();
            var memory = new Findings.Memory(before, read, heap());
            return new Findings(groups, told, took, usual, then, memory);
        }

        private void await(long began) {
            var dues = new RedisPartitions(new RedisScripts(connections));
            while (!dues.due(Keys::duties, clock.instant(), 1).isEmpty()
                    && System.nanoTime() - began < ENOUGH.toNanos()) {
                LockSupport.parkNanos(A_LOOK.toNanos());
            }
        }

        private static boolean isTold(VitaminB vitaminB, GroupId group) {
            var recaps =
                    vitaminB.ledger().read(Ledger.Question.of(group)).snapshot().all(Recaps.KIND);
            return recaps.size() == 1
                    && recaps.stream().allMatch(recap -> recap.story().isPresent());
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
}
