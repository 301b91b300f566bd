package dev.vitaminb.benchmarks.recaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecapScaleTest {
    @Test
    void everyOneOfAFewGroupsHasItsRecapOnceWhileCommandsAreCalled() {
        var findings = RecapScale.run(20, Duration.ofMillis(300));
        assertThat(findings.told()).isEqualTo(20);
        assertThat(findings.usual()).isNotEmpty();
        assertThat(findings.meanwhile()).isNotEmpty();
    }
}
