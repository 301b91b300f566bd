package dev.vitaminb.benchmarks.courier;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.ledger.RedisPartitions;
import dev.vitaminb.core.ledger.RedisScripts;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Has the courier bring what many groups have posted to a platform with limits that refuses half of
 * all calls at first.
 */
public final class Couriering {
    private static final Load FULL = new Load(400, 15, 5, 30, Duration.ofMinutes(5), 5_000);
    private static final Limits LIMITS = new Limits(30, 20, Duration.ZERO);
    private static final int SHORTEST_REFUSAL = 200;

    /** Of so many refusals one is meant for the whole account. */
    private static final int ONE_FOR_ALL = 100;

    private static final Duration ENOUGH = Duration.ofMinutes(15);

    /** Later than anything that is posted here could be due, also while it is claimed. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration A_LOOK = Duration.ofMillis(200);
    private static final long CACHE_BYTES = 100_000_000;

    private Couriering() {}

    /**
     * What is posted, and how the platform is at first.
     *
     * @param refusing for how long it refuses half of all calls
     * @param longestRefusal in milliseconds
     */
    record Load(
            int groups,
            int aGroup,
            int busyGroups,
            int aBusyGroup,
            Duration refusing,
            int longestRefusal) {
        int posted() {
            return groups * aGroup + busyGroups * aBusyGroup;
        }
    }

    public static void main(String... arguments) {
        var findings = run(FULL);
        findings.report();
        System.exit(findings.areRight() ? 0 : 1);
    }

    static Findings run(Load load) {
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path(), Options.standard())) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            var others = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                return new Delivering(connections, others, InstantSource.system(), load).run();
            } finally {
                connections.destroy();
                others.destroy();
            }
        }
    }

    private record Delivering(
            RedisConnectionFactory connections,
            RedisConnectionFactory others,
            InstantSource clock,
            Load load) {
        Findings run() {
            var vault = new Vault("a secret for benchmarks only", List.of());
            post(vault);
            var began = clock.instant();
            var platform =
                    new FakePlatform(LIMITS, clock, (to, at) -> mood(Duration.between(began, at)));
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
                await(began.plus(ENOUGH));
            }
            return new Findings(
                    load, LIMITS, new Conduct(platform.calls()), began, clock.instant());
        }

        private void post(Vault vault) {
            var vitaminB =
                    VitaminB.assemble(
                            connections,
                            vault,
                            clock,
                            new VitaminB.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, CACHE_BYTES),
                            Nudge.NONE);
            var towns =
                    IntStream.range(0, load.groups() + load.busyGroups())
                            .mapToObj(number -> Town.found(number, vitaminB.bot()))
                            .toList();
            for (var town : towns) {
                int many = town.number() < load.groups() ? load.aGroup() : load.aBusyGroup();
                IntStream.range(0, many).forEach(i -> town.thank(vitaminB.bot(), i));
            }
        }

        private Fate mood(Duration since) {
            var random = ThreadLocalRandom.current();
            if (since.compareTo(load.refusing()) >= 0 || random.nextBoolean()) {
                return new Fate.Taken();
            }
            var atLeast =
                    Duration.ofMillis(random.nextInt(SHORTEST_REFUSAL, load.longestRefusal()));
            return new Fate.Said(
                    random.nextInt(ONE_FOR_ALL) == 0
                            ? new Delivery.Paused(atLeast)
                            : new Delivery.Postponed(atLeast));
        }

        // Until nothing is left in the courier's books, however much was called.
        private void await(Instant latest) {
            var books = new RedisPartitions(new RedisScripts(connections));
            while (!books.due(Keys::due, clock.instant().plus(AHEAD), 1).isEmpty()
                    && clock.instant().isBefore(latest)) {
                LockSupport.parkNanos(A_LOOK.toNanos());
            }
        }
    }
}
