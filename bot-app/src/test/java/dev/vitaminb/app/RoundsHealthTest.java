package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RoundsHealthTest {
    private static final Instant SWEPT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void aCourierThatSweepsIsUpAndALateOneIsDown() {
        assertThat(after(Duration.ofSeconds(2))).isEqualTo(Status.UP);
        assertThat(after(Duration.ofSeconds(10))).isEqualTo(Status.DOWN);
    }

    private static Status after(Duration age) {
        var clock = InstantSource.fixed(SWEPT.plus(age));
        return new RoundsHealth(() -> SWEPT, clock).health().getStatus();
    }
}
