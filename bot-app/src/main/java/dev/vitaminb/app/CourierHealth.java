package dev.vitaminb.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether cards and notices are being sent. */
record CourierHealth(Supplier<Instant> lastSweep, InstantSource clock) implements HealthIndicator {
    // It sweeps every second.
    private static final Duration LATE = Duration.ofSeconds(10);

    @Override
    public Health health() {
        var age = Duration.between(lastSweep.get(), clock.instant());
        return age.compareTo(LATE) < 0 ? Health.up().build() : Health.down().build();
    }
}
