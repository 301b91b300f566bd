package dev.vitaminb.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether Redis has room; one that fills up still works, so that the whole stays up. */
record RedisMemoryHealth(Vitals vitals) implements HealthIndicator {
    static final Status FILLING = new Status("FILLING");

    @Override
    public Health health() {
        return vitals.memory()
                .map(memory ->
                        Health.status(memory.isAlarming() ? FILLING : Status.UP)
                                .withDetail("percent", memory.percent())
                                .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
