package dev.vitaminb.core.command;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Short waits between tries, each of a random length so that two who collided do not collide again.
 */
final class Pause {
    private static final long UNIT_NANOS = Duration.ofMillis(4).toNanos();

    private Pause() {}

    /** Waits up to 4 ms times two to the power of the attempt, and at most 256 ms. */
    static void jitter(int attempt) {
        long longest = UNIT_NANOS << Math.min(attempt, 6);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(UNIT_NANOS, longest + 1));
    }
}
