package dev.vitaminb.web.cast;

import dev.vitaminb.core.clock.Clockwork;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets days pass in the playground, hour by hour, so that everything comes in its order and at its
 * own time.
 */
public final class FastForward {
    /** At once; a week is what a recap takes. */
    public static final int MOST_DAYS = 7;

    private static final Duration STEP = Duration.ofHours(1);

    private final Consumer<Duration> clock;
    private final Clockwork clockwork;

    /**
     * @param clock goes on by so much when it is told to
     */
    public FastForward(Consumer<Duration> clock, Clockwork clockwork) {
        this.clock = clock;
        this.clockwork = clockwork;
    }

    /** Lets so many days pass, and waits for what they bring. */
    public synchronized void by(int days) {
        for (long hour = 0; hour < Duration.ofDays(days).toHours(); hour++) {
            clock.accept(STEP);
            clockwork.catchUp();
        }
    }
}
