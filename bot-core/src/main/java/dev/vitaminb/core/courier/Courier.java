package dev.vitaminb.core.courier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.clock.RedisLeases;
import dev.vitaminb.core.clock.Rounds;
import dev.vitaminb.core.courier.Alarms.Alarm;
import dev.vitaminb.core.courier.Letters.Route;
import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.RedisRound.Claim;
import dev.vitaminb.core.courier.RedisRound.Ended;
import dev.vitaminb.core.courier.RedisRound.Outcome;
import dev.vitaminb.core.courier.RedisRound.Stop;
import dev.vitaminb.core.group.RedisDirectory;
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
import java.util.Map;
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
 * Brings cards and notices to their addresses: in order per address, at the platform's pace, tried
 * again until they are there.
 *
 * <p>For each account of a platform one instance at a time sends, by a lease. What was under way
 * when an instance died, or was not answered, is sent again under the same nonce where it may be
 * repeated; else it is kept for the person's next contact.
 */
public final class Courier implements Nudge, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final String NAME = "courier";
    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(1);

    /** Far less than a claim holds, so that nobody else has taken over meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration STORE_AWAY = Duration.ofMillis(200);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);
    private static final Duration UNREADABLE_FOR = Duration.ofMinutes(10);

    /** Somebody who never makes contact again is looked for once a day. */
    private static final Duration AWAY_FOR = Duration.ofDays(1);

    private static final Duration ROUTES_KNOWN_FOR = Duration.ofMinutes(1);
    private static final int MOST_ROUTES = 10_000;

    /** By one account; so that one that answers slowly leaves the others their places. */
    private static final int AT_ONCE = 32;

    private static final String NO_ACCOUNT = "";

    /** A third of what a lease holds, which is renewed between two sweeps. */
    private static final Duration SWEEP_TAKES = RedisLeases.HELD_FOR.dividedBy(3);

    private final RedisRound round;
    private final Letters letters;
    private final Paces paces;
    private final InstantSource clock;
    private final Alarms alarms;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
    private final Set<Stop> busy = ConcurrentHashMap.newKeySet();
    private Set<String> had = Set.of();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;
    private final Cache<Stop, Route> routes =
            Caffeine.newBuilder()
                    .maximumSize(MOST_ROUTES)
                    .expireAfterWrite(ROUTES_KNOWN_FOR)
                    .build();

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
        this.letters =
                new Letters(
                        ledger,
                        renderings,
                        platforms,
                        clock,
                        new RedisDirectory(connections, vault));
        this.paces = Paces.of(platforms, clock);
        this.clock = clock;
        this.alarms = alarms;
        this.rounds =
                new Rounds(
                        NAME, paces.accounts(), new RedisLeases(connections), clock, this::sweep);
    }

    /** Starts the rounds. */
    public void start() {
        rounds.start();
    }

    /** When the last sweep succeeded; long ago means that nothing is being sent. */
    public Instant lastSweep() {
        return rounds.last();
    }

    /** Whether this instance has nothing under way. */
    public boolean isIdle() {
        return busy.isEmpty();
    }

    @Override
    public void posted(GroupId group, List<Posting> postings) {
        if (!postings.isEmpty()) {
            rounds.wake();
        }
    }

    @Override
    public void isBack(GroupId group, String destination) {
        var stop = new Stop(group, destination);
        routes.invalidate(stop);
        try {
            round.back(stop, clock.instant());
            rounds.wake();
        } catch (StoreUnavailable e) {
            // Whoever is back has something to do here; what is kept comes with the next contact.
            log.warn("What is kept for {} waits for the store", destination);
        }
    }

    private void sweep(Set<String> ours) {
        takeOver(ours);
        long until = System.nanoTime() + SWEEP_TAKES.toNanos();
        for (var stop : round.due(clock.instant())) {
            if (!rounds.areRunning() || ours.stream().noneMatch(paces::isFree)) {
                return;
            }
            if (System.nanoTime() > until) {
                rounds.wake();
                return;
            }
            if (!busy.contains(stop)) {
                look(stop, ours);
            }
        }
    }

    // Whoever had an account before may have been asked for a pause.
    private void takeOver(Set<String> ours) {
        for (var account : ours) {
            if (!had.contains(account)) {
                paces.pause(account, round.paused(account));
            }
        }
        had = ours;
    }

    private void look(Stop stop, Set<String> ours) {
        var route = route(stop);
        if (route.isPresent() && !isOpen(stop, route.get(), ours)) {
            return;
        }
        var account = route.map(Route::account).orElse(NO_ACCOUNT);
        var place = places.computeIfAbsent(account, key -> new Semaphore(AT_ONCE));
        // Whichever visit ends next begins another round.
        if (!place.tryAcquire()) {
            return;
        }
        if (!route.map(paces::takes).orElse(true)) {
            place.release();
            return;
        }
        busy.add(stop);
        senders.execute(() -> visit(stop, route, place));
    }

    private boolean isOpen(Stop stop, Route there, Set<String> ours) {
        if (!ours.contains(there.account())) {
            return false;
        }
        var paused = paces.pausedUntil(there.account());
        if (paused.isAfter(clock.instant())) {
            // It would stand before addresses of other accounts.
            round.postpone(stop, paused);
            return false;
        }
        if (!paces.isFree(there.account())) {
            return false;
        }
        var ready = ready(stop, there);
        if (ready.isAfter(clock.instant())) {
            round.postpone(stop, ready);
            return false;
        }
        return true;
    }

    // As far as the address goes.
    private Instant ready(Stop stop, Route route) {
        var now = clock.instant();
        var room = paces.ready(route);
        var day = stop.isUnhurried() ? Quiet.over(now, route.zone()) : now;
        return day.isAfter(room) ? day : room;
    }

    // That there is none is not remembered: somebody may have come a moment later.
    private Optional<Route> route(Stop stop) {
        var known = routes.getIfPresent(stop);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            var found = letters.route(stop);
            found.ifPresent(route -> routes.put(stop, route));
            return found;
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // What cannot be read cannot be routed either; the visit says why.
            log.debug("{} has no route", stop, Traces.withoutWords(e));
            return Optional.empty();
        }
    }

    private void visit(Stop stop, Optional<Route> route, Semaphore place) {
        try {
            var claim = claim(stop);
            while (claim.isPresent()) {
                bring(claim.get(), route);
                // What goes elsewhere by now needs another visit.
                if (!rounds.areRunning()
                        || isOutdated(stop, route)
                        || !route.map(paces::takes).orElse(true)) {
                    return;
                }
                claim = claim(stop);
            }
            route.ifPresent(paces::returns);
        } catch (StoreUnavailable e) {
            log.warn("The courier waits for the store");
        } catch (RuntimeException e) {
            log.error("The courier failed at {}", stop, Traces.withoutWords(e));
        } finally {
            busy.remove(stop);
            place.release();
            // What arrived while this visit was ending was passed over as busy.
            rounds.wake();
        }
    }

    private boolean isOutdated(Stop stop, Optional<Route> route) {
        return route.filter(there -> !there.equals(routes.getIfPresent(stop))).isPresent();
    }

    private Optional<Claim> claim(Stop stop) {
        var now = clock.instant();
        var hold = now.plus(CLAIM_HOLDS);
        try {
            return round.claim(stop, now, hold);
        } catch (StoreUnavailable e) {
            // Perhaps it was claimed and the answer lost: then it is due when that claim ends, and
            // nothing was sent.
            return patiently(() -> round.claim(stop, hold, hold)).map(Claim::anew);
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

    private void bring(Claim claim, Optional<Route> route) {
        if (claim.again() && !mayRepeat(claim, route)) {
            puts(claim, Outcome.KEPT, Duration.ZERO);
            return;
        }
        Delivery delivery;
        try {
            delivery = patiently(() -> letters.send(claim, route));
        } catch (StoreUnavailable e) {
            throw e;
        } catch (VaultException | NewerSchema e) {
            // Another secret, or another version of the bot, can read the group; what waits, waits.
            log.error("{} waits: {}", claim.stop(), e.getMessage());
            alarms.raise(
                    Alarm.UNREADABLE,
                    "What waits for %s cannot be read: %s".formatted(claim.stop(), e.getMessage()));
            puts(claim, Outcome.HELD, UNREADABLE_FOR);
            return;
        } catch (RuntimeException e) {
            log.error(
                    "{} for {} cannot be rendered",
                    claim.item().kind(),
                    claim.stop(),
                    Traces.withoutWords(e));
            setAside(claim);
            return;
        }
        settle(claim, delivery, route);
    }

    private void settle(Claim claim, Delivery delivery, Optional<Route> route) {
        switch (delivery) {
            case Delivery.Delivered(var message) ->
                    finish(
                            claim,
                            Outcome.DONE,
                            Duration.ZERO,
                            message(claim, message),
                            rest(claim, message, route));
            case Delivery.Gone() -> puts(claim, Outcome.DONE, Duration.ZERO);
            case Delivery.Unreachable() when claim.stop().isPrivate() ->
                    puts(claim, Outcome.AWAY, AWAY_FOR);
            case Delivery.Unreachable() -> puts(claim, Outcome.FAILED, LONGEST_BACK_OFF);
            case Delivery.Postponed(var atLeast) -> {
                // Perhaps because it goes somewhere else by now.
                routes.invalidate(claim.stop());
                puts(claim, Outcome.HELD, atLeast);
            }
            case Delivery.Paused(var atLeast) -> {
                route.map(Route::account).ifPresent(account -> pause(account, atLeast));
                puts(claim, Outcome.HELD, atLeast);
            }
            case Delivery.Unanswered() when !mayRepeat(claim, route) ->
                    puts(claim, Outcome.KEPT, Duration.ZERO);
            case Delivery.Unanswered() -> puts(claim, Outcome.FAILED, backOff(claim));
            case Delivery.Refused() -> setAside(claim);
        }
    }

    private void pause(String account, Duration atLeast) {
        paces.pause(account, atLeast);
        patiently(() -> round.pause(account, atLeast));
    }

    private boolean mayRepeat(Claim claim, Optional<Route> route) {
        return route.map(there -> letters.mayRepeat(claim.stop(), there))
                .orElse(!claim.stop().isPrivate());
    }

    // It must not hold up what waits behind it.
    private void setAside(Claim claim) {
        log.error("{} for {} is set aside", claim.item().kind(), claim.stop());
        alarms.raise(
                Alarm.SET_ASIDE,
                "%s for %s could not be sent and was set aside; the log says why."
                        .formatted(claim.item().kind(), claim.stop()));
        puts(claim, Outcome.ASIDE, Duration.ZERO);
    }

    private void puts(Claim claim, Outcome outcome, Duration wait) {
        finish(claim, outcome, wait, Optional.empty(), Optional.empty());
    }

    private void finish(
            Claim claim,
            Outcome outcome,
            Duration wait,
            Optional<String> message,
            Optional<Instant> rest) {
        var now = clock.instant();
        switch (patiently(() -> round.finish(claim, outcome, now, now.plus(wait), message, rest))) {
            case Ended.Quietly() -> {}
            case Ended.Overdue(var since) -> report(claim.stop(), since);
            case Ended.Away(var waiting) -> letters.tellOfWaiting(claim.stop().group(), waiting);
        }
    }

    // Noted last: rather told twice, when this instance dies in between, than never.
    private void report(Stop stop, Instant since) {
        log.error("Nothing has arrived at {} for 24 hours", stop);
        alarms.raise(
                Alarm.UNDELIVERED,
                "Nothing has arrived at %s for 24 hours; its organisers are told.".formatted(stop));
        letters.report(stop);
        patiently(() -> round.told(stop, since));
    }

    // What does not hurry comes once a day; what came to nothing leaves the day free.
    private Optional<Instant> rest(Claim claim, String message, Optional<Route> route) {
        return route.filter(there -> claim.stop().isUnhurried() && !message.isEmpty())
                .map(there -> Quiet.tomorrow(clock.instant(), there.zone()));
    }

    // A notice is never edited, so where it stands need not be remembered.
    private static Optional<String> message(Claim claim, String message) {
        return switch (claim.item()) {
            case Item.Card card when !message.isEmpty() -> Optional.of(message);
            case Item.Card card -> Optional.empty();
            case Item.Notice notice -> Optional.empty();
        };
    }

    // Between half of it and all of it, so that not all addresses come back at once.
    private static Duration backOff(Claim claim) {
        var wanted = FIRST_BACK_OFF.multipliedBy(1L << Math.min(claim.tries(), 20));
        var most = wanted.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wanted;
        var spread = Math.floorMod(claim.stop().hashCode(), 1_000) / 2_000.0;
        return most.minus(Duration.ofMillis((long) (most.toMillis() * spread)));
    }

    /** Stops after what is under way, within 15 seconds, and gives the accounts back. */
    @Override
    public void close() {
        rounds.stop();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn(
                        "The courier leaves while something is under way; whoever takes over settles it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rounds.handOver();
    }
}
