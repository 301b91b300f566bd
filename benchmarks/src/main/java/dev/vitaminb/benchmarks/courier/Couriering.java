package dev.vitaminb.benchmarks.courier;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.matching.LuceneMatching;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import dev.vitaminb.testkit.FakePlatform;
import dev.vitaminb.testkit.FakePlatform.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Has the courier bring what many groups have posted to a platform with limits that refuses half of
 * all calls at first.
 */
public final class Couriering {
    private static final Limits LIMITS = new Limits(30, 20, Duration.ZERO);
    private static final int GROUPS = 400;
    private static final int A_GROUP = 15;
    private static final int BUSY_GROUPS = 5;
    private static final int A_BUSY_GROUP = 30;
    private static final Duration REFUSING = Duration.ofMinutes(5);
    private static final int LONGEST_REFUSAL = 5_000;
    private static final Duration ENOUGH = Duration.ofMinutes(20);
    private static final Duration A_LOOK = Duration.ofMillis(200);
    private static final long CACHE_BYTES = 100_000_000;

    private Couriering() {}

    public static void main(String... arguments) {
        var clock = InstantSource.system();
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path(), Options.standard())) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            var others = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                var vault = new Vault("a secret for benchmarks only", List.of());
                var vitaminB =
                        VitaminB.assemble(
                                connections,
                                vault,
                                clock,
                                new VitaminB.Limits(
                                        Integer.MAX_VALUE, Integer.MAX_VALUE, CACHE_BYTES),
                                Nudge.NONE);
                var towns =
                        IntStream.range(0, GROUPS + BUSY_GROUPS)
                                .mapToObj(number -> Town.found(number, vitaminB.bot()))
                                .toList();
                for (var town : towns) {
                    int many = town.number() < GROUPS ? A_GROUP : A_BUSY_GROUP;
                    IntStream.range(0, many).forEach(i -> town.thank(vitaminB.bot(), i));
                }
                int posted = GROUPS * A_GROUP + BUSY_GROUPS * A_BUSY_GROUP;
                var began = clock.instant();
                var platform =
                        new FakePlatform(
                                LIMITS, clock, (to, at) -> mood(Duration.between(began, at)));
                try (var courier =
                        new Courier(
                                others,
                                new RedisLedger(others, vault, VitaminB.KINDS, CACHE_BYTES),
                                vault,
                                VitaminB.renderings(
                                        new LuceneMatching(Requests.pastHelps(), 1_000_000)),
                                List.of(platform),
                                clock,
                                Alarms.NONE)) {
                    courier.start();
                    report(posted, began, platform, clock);
                }
            } finally {
                connections.destroy();
                others.destroy();
            }
        }
    }

    private static Fate mood(Duration since) {
        var random = ThreadLocalRandom.current();
        return since.compareTo(REFUSING) < 0 && random.nextBoolean()
                ? new Fate.Said(
                        new Delivery.Postponed(
                                Duration.ofMillis(random.nextInt(1_000, LONGEST_REFUSAL))))
                : new Fate.Taken();
    }

    private static void report(
            int posted, Instant began, FakePlatform platform, InstantSource clock) {
        while (taken(platform) < posted && clock.instant().isBefore(began.plus(ENOUGH))) {
            LockSupport.parkNanos(A_LOOK.toNanos());
        }
        var took = Duration.between(began, clock.instant());
        var findings = new Conduct(platform.calls());
        double rate = findings.calls() / (took.toMillis() / 1_000.0);
        var table = new Table("figure", "value", "wanted");
        table.row("posted", Integer.toString(posted), "");
        table.row("delivered", Long.toString(taken(platform)), Integer.toString(posted));
        table.row("delivered twice", Long.toString(findings.doubled()), "0");
        table.row("calls", Integer.toString(findings.calls()), "");
        table.row("of these refused", Long.toString(findings.refused()), "");
        table.row("calls before their `retry_after`", Long.toString(findings.tooEarly()), "0");
        table.row("out of order at an address", Long.toString(findings.outOfOrder()), "0");
        table.row(
                "most calls within a second",
                Long.toString(findings.mostWithin(Duration.ofSeconds(1))),
                "at most 30");
        table.row(
                "most calls to one address within a minute",
                Long.toString(findings.mostToOneWithin(Duration.ofMinutes(1))),
                "at most 20");
        table.row("seconds", Long.toString(took.toSeconds()), "");
        table.row(
                "calls a second until the quiet groups were done",
                String.format(Locale.ROOT, "%.1f", findings.rateOfQuiet(A_GROUP)),
                "30");
        table.row("calls a second overall", String.format(Locale.ROOT, "%.1f", rate), "");
        IO.println(table);
    }

    private static long taken(FakePlatform platform) {
        return platform.calls().stream().filter(FakePlatform.Call::taken).count();
    }
}
