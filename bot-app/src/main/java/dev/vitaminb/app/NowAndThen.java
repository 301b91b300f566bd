package dev.vitaminb.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something at the start and again and again, until the app stops. */
final class NowAndThen {
    private final Duration every;
    private final Runnable deed;
    private final CountDownLatch closing = new CountDownLatch(1);

    private NowAndThen(Duration every, Runnable deed) {
        this.every = every;
        this.deed = deed;
    }

    /**
     * @param name of its thread
     * @param deed throws nothing
     */
    static Serving doing(String name, Duration every, Runnable deed) {
        var self = new NowAndThen(every, deed);
        return new Serving(
                () -> Thread.ofVirtual().name(name).start(self::rounds), self.closing::countDown);
    }

    private void rounds() {
        try {
            do {
                deed.run();
            } while (!closing.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
