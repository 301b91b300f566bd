package dev.vitaminb.web.cast;

import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.ledger.GroupId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Lets days pass in the playground, from one full hour to the next, so that everything comes in its
 * order and at its own time.
 */
public final class FastForward {
    /** At once; a week is what a recap takes. */
    public static final int MOST_DAYS = 7;

    private static final Duration BROUGHT_WITHIN = Duration.ofSeconds(3);

    private final Casts casts;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final Consumer<Duration> goesOn;
    private final Clockwork clockwork;

    /**
     * @param connections to the Redis in which stands what the courier has to bring
     * @param goesOn moves the clock on
     */
    public FastForward(
            Casts casts,
            RedisConnectionFactory connections,
            InstantSource clock,
            Consumer<Duration> goesOn,
            Clockwork clockwork) {
        this.casts = casts;
        this.deliveries = new Deliveries(connections);
        this.clock = clock;
        this.goesOn = goesOn;
        this.clockwork = clockwork;
    }

    /** Lets so many days pass, and waits for what they bring. */
    public synchronized void by(int days) {
        var start = clock.instant();
        var end = start.plus(Duration.ofDays(days));
        var hour = start.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        for (; hour.isBefore(end); hour = hour.plus(1, ChronoUnit.HOURS)) {
            until(hour);
        }
        until(end);
    }

    private void until(Instant next) {
        var step = Duration.between(clock.instant(), next);
        if (step.isPositive()) {
            goesOn.accept(step);
        }
        if (clockwork.catchUp() > 0) {
            // It is posted at the hour to which it belongs.
            casts.all()
                    .forEach(
                            cast -> deliveries.awaitNone(new GroupId(cast.code()), BROUGHT_WITHIN));
        }
    }
}
