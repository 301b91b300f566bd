package dev.vitaminb.benchmarks.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.benchmarks.courier.Couriering.Load;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourieringTest {
    @Test
    void aSmallLoadArrivesOnceAndInOrderThoughHalfOfItIsRefusedAtFirst() {
        var findings = Couriering.run(new Load(4, 3, 1, 6, Duration.ofSeconds(1), 400));
        assertThat(findings.areRight()).isTrue();
        assertThat(findings.conduct().delivered()).isEqualTo(18);
    }
}
