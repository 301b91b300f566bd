package dev.vitaminb.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a job that has its rounds every second is being done. */
record RoundsHealth(Supplier<Instant> last, InstantSource clock) implements HealthIndicator {
    // Rounds are made every second.
    private static final Duration LATE = Duration.ofSeconds(10);

    @Override
    public Health health() {
        var age = Duration.between(last.get(), clock.instant());
        return age.compareTo(LATE) < 0 ? Health.up().build() : Health.down().build();
    }
}
