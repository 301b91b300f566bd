package dev.vitaminb.core.courier;

import dev.vitaminb.core.clock.RedisLeases;
import dev.vitaminb.core.clock.Rounds;
import dev.vitaminb.core.courier.Alarms.Alarm;
import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.RedisRound.Claim;
import dev.vitaminb.core.courier.RedisRound.Outcome;
import dev.vitaminb.core.courier.RedisRound.Stop;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.NewerSchema;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Brings cards and notices to their addresses: in order per address, tried again until they are
 * there.
 *
 * <p>One instance at a time, by a lease. What was under way when an instance died is sent again,
 * under the same nonce.
 */
public final class Courier implements Nudge, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final String JOB = "courier";
    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(1);

    /** Far less than a claim holds, so that nobody else has taken over meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration STORE_AWAY = Duration.ofMillis(200);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);
    private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(10);
    private static final int AT_ONCE = 32;

    private final RedisRound round;
    private final Letters letters;
    private final InstantSource clock;
    private final Alarms alarms;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<Stop> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;

    /**
     * @param connections not those of the commands, which must not wait for the courier
     * @param ledger reads the state from which cards and notices are rendered
     */
    public Courier(
            RedisConnectionFactory connections,
            Ledger ledger,
            Vault vault,
            Renderings renderings,
            List<? extends Platform> platforms,
            InstantSource clock,
            Alarms alarms) {
        this.round = new RedisRound(connections, vault);
        this.letters = new Letters(ledger, renderings, platforms, clock);
        this.clock = clock;
        this.alarms = alarms;
        this.rounds = new Rounds(JOB, new RedisLeases(connections), clock, this::sweep);
    }

    /** Starts the rounds. */
    public void start() {
        rounds.start();
    }

    /** When the last sweep succeeded; long ago means that nothing is being sent. */
    public Instant lastSweep() {
        return rounds.last();
    }

    @Override
    public void posted(GroupId group, List<Posting> postings) {
        if (!postings.isEmpty()) {
            rounds.wake();
        }
    }

    private void sweep() {
        for (var stop : round.due(clock.instant())) {
            if (rounds.areRunning() && busy.add(stop)) {
                places.acquireUninterruptibly();
                senders.execute(() -> visit(stop));
            }
        }
    }

    private void visit(Stop stop) {
        try {
            var claim = claim(stop);
            while (rounds.areRunning() && claim.isPresent()) {
                bring(claim.get());
                claim = claim(stop);
            }
        } catch (StoreUnavailable e) {
            log.warn("The courier waits for the store");
        } catch (RuntimeException e) {
            log.error("The courier failed at {}", stop, Traces.withoutWords(e));
        } finally {
            busy.remove(stop);
            places.release();
            // What arrived while this visit was ending was passed over as busy.
            rounds.wake();
        }
    }

    private Optional<Claim> claim(Stop stop) {
        var now = clock.instant();
        var hold = now.plus(CLAIM_HOLDS);
        try {
            return round.claim(stop, now, hold);
        } catch (StoreUnavailable e) {
            // Perhaps it was claimed and the answer lost: then it is due when that claim ends.
            return patiently(() -> round.claim(stop, hold, hold));
        }
    }

    /** Does a step again while the store is away for a moment, so that what was begun is ended. */
    private <T> T patiently(Supplier<T> step) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return step.get();
            } catch (StoreUnavailable e) {
                if (!rounds.areRunning() || System.nanoTime() > until) {
                    throw e;
                }
                log.warn("The courier waits for the store");
                LockSupport.parkNanos(STORE_AWAY.toNanos());
            }
        }
    }

    private void finish(Claim claim, Outcome outcome, Instant next, Optional<String> message) {
        patiently(() -> {
            round.finish(claim, outcome, next, message);
            return claim;
        });
    }

    private void bring(Claim claim) {
        var now = clock.instant();
        Delivery delivery;
        try {
            delivery = patiently(() -> letters.send(claim));
        } catch (StoreUnavailable e) {
            throw e;
        } catch (VaultException | NewerSchema e) {
            // Another secret, or another version of the bot, can read the group; what waits, waits.
            log.error("{} waits: {}", claim.stop(), e.getMessage());
            alarms.raise(
                    Alarm.UNREADABLE,
                    "What waits for %s cannot be read: %s".formatted(claim.stop(), e.getMessage()));
            finish(claim, Outcome.LATER, now.plus(UNREACHABLE_FOR), Optional.empty());
            return;
        } catch (RuntimeException e) {
            // What cannot be rendered must not hold up what waits behind it.
            log.error(
                    "{} for {} is set aside",
                    claim.item().kind(),
                    claim.stop(),
                    Traces.withoutWords(e));
            alarms.raise(
                    Alarm.SET_ASIDE,
                    "%s for %s could not be written and was set aside; the log says why."
                            .formatted(claim.item().kind(), claim.stop()));
            finish(claim, Outcome.ASIDE, now, Optional.empty());
            return;
        }
        switch (delivery) {
            case Delivery.Delivered(var message) ->
                    finish(claim, Outcome.DONE, now, message(claim, message));
            case Delivery.Gone() -> round.finish(claim, Outcome.DONE, now, Optional.empty());
            case Delivery.Unreachable() ->
                    finish(claim, Outcome.LATER, now.plus(UNREACHABLE_FOR), Optional.empty());
            case Delivery.Postponed(var atLeast) ->
                    finish(claim, Outcome.LATER, now.plus(atLeast), Optional.empty());
            case Delivery.Unanswered() ->
                    finish(claim, Outcome.LATER, now.plus(backOff(claim)), Optional.empty());
        }
    }

    // A notice is never edited, so where it stands need not be remembered.
    private static Optional<String> message(Claim claim, String message) {
        return switch (claim.item()) {
            case Item.Card card when !message.isEmpty() -> Optional.of(message);
            case Item.Card card -> Optional.empty();
            case Item.Notice notice -> Optional.empty();
        };
    }

    private static Duration backOff(Claim claim) {
        var wanted = FIRST_BACK_OFF.multipliedBy(1L << Math.min(claim.tries(), 20));
        return wanted.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wanted;
    }

    /** Stops after what is under way, within 15 seconds, and gives the job back. */
    @Override
    public void close() {
        rounds.stop();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn(
                        "The courier leaves while something is under way; it is sent again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds.handOver();
    }
}
