package dev.vitaminb.core.courier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.group.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps one account to its platform's limits. In memory, as one instance at a time sends for an
 * account.
 */
final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final Limits limits;
    private final InstantSource clock;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private final Cache<Address, Deque<Instant>> addresses =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();
    private Instant paused = Instant.MIN;
    private Instant pausedFrom = Instant.MIN;

    Pace(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether something may be sent now, somewhere. */
    synchronized boolean isFree() {
        var now = clock.instant();
        mind(now);
        forget(lately, now.minus(SECOND));
        return lately.size() < limits.aSecond() && !paused.isAfter(now);
    }

    /** Until when nothing is sent at all. */
    synchronized Instant pausedUntil() {
        mind(clock.instant());
        return paused;
    }

    /** When something may next be sent to an address, as far as that address goes. */
    synchronized Instant ready(Address address) {
        var sent = addresses.getIfPresent(address);
        if (sent == null) {
            return Instant.MIN;
        }
        forget(sent, clock.instant().minus(MINUTE));
        if (sent.isEmpty()) {
            return Instant.MIN;
        }
        var apart = sent.getLast().plus(limits.apart());
        if (sent.size() < limits.aMinute()) {
            return apart;
        }
        var room = sent.getFirst().plus(MINUTE);
        return room.isAfter(apart) ? room : apart;
    }

    /** Counts a message that is about to be sent, unless it may not be sent now. */
    synchronized boolean takes(Address address) {
        if (limits.equals(Limits.NONE)) {
            return isFree();
        }
        var now = clock.instant();
        if (!isFree() || ready(address).isAfter(now)) {
            return false;
        }
        lately.addLast(now);
        addresses.get(address, key -> new ArrayDeque<>()).addLast(now);
        return true;
    }

    /** Nothing was there to be sent after all. */
    synchronized void returns(Address address) {
        lately.pollLast();
        var sent = addresses.getIfPresent(address);
        if (sent != null) {
            sent.pollLast();
        }
    }

    /** Sends nothing for a while. */
    synchronized void pause(Duration atLeast) {
        var now = clock.instant();
        mind(now);
        var until = now.plus(atLeast);
        if (until.isAfter(paused)) {
            paused = until;
            pausedFrom = now;
        }
    }

    // What seems to come was before the clock was set back, nobody knows how long ago.
    private void forget(Deque<Instant> sent, Instant before) {
        var now = clock.instant();
        sent.removeIf(at -> at.isAfter(now) || !at.isAfter(before));
    }

    // Set back, the clock lets the pause begin anew rather than last for hours.
    private void mind(Instant now) {
        if (now.isBefore(pausedFrom)) {
            paused = now.plus(Duration.between(pausedFrom, paused));
            pausedFrom = now;
        }
    }
}
