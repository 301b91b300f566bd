package dev.vitaminb.benchmarks.recaps;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that goes as any other from some moment on, until it leaps.
 *
 * <p>Not from now: whether a recap is late depends on the weekday.
 */
final class LeapingClock implements InstantSource {
    private final long began = System.nanoTime();
    private volatile Instant start;

    LeapingClock(Instant start) {
        this.start = start;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - began);
    }

    /** Passes over whatever lies before a moment that has not come yet. */
    void leapTo(Instant moment) {
        var passed = Duration.between(instant(), moment);
        if (passed.isNegative()) {
            throw new IllegalArgumentException("The clock does not go back");
        }
        start = start.plus(passed);
    }
}
