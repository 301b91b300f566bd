package dev.vitaminb.discord;

import dev.vitaminb.core.ledger.Traces;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is under way: each event on a virtual thread of its own, and a timer for what takes long.
 */
final class Work {
    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("discord-work-", 0).factory());
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("discord-timer").factory());

    Work() {
        // What is answered in time would else wait in the queue for its turn.
        timer.setRemoveOnCancelPolicy(true);
    }

    void start(Runnable task) {
        try {
            threads.execute(() -> attempt(task));
        } catch (RejectedExecutionException leaving) {
            log.info("An event of Discord came while the bot was leaving");
        }
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException fault) {
            // Its message may quote what somebody wrote.
            log.error("An event of Discord came to nothing", Traces.withoutWords(fault));
        }
    }

    /**
     * Runs a task after a while, also while what is under way is being finished; what is returned
     * cancels it.
     *
     * @param task waits for nothing
     */
    Runnable later(Duration wait, Runnable task) {
        var waiting = timer.schedule(() -> attempt(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    /** Ends what is under way, within a time; whether all of it came to its end. */
    boolean finish(Duration within) {
        threads.shutdown();
        try {
            return threads.awaitTermination(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            timer.shutdownNow();
        }
    }
}
