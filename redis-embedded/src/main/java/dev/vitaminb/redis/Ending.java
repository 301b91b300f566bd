package dev.vitaminb.redis;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Awaits the end of a process. */
final class Ending {
    private static final int POLL_MILLIS = 10;

    private Ending() {}

    /** An interrupt does not cut the wait short, since what follows relies on the end. */
    static boolean within(Duration longest, ProcessHandle process) {
        var start = System.nanoTime();
        // Not onExit(), which looks ever more seldom after a process that is not our child.
        while (process.isAlive()) {
            if (System.nanoTime() - start > longest.toNanos()) {
                return false;
            }
            new CompletableFuture<Boolean>()
                    .completeOnTimeout(true, POLL_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
        }
        return true;
    }
}
