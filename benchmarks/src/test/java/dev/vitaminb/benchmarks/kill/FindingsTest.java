package dev.vitaminb.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Set<String> SENT = Set.of("a", "b", "c");

    @Test
    void whatIsThereOnceIsFine() {
        var findings = Findings.of(SENT, SENT, List.of("a", "b", "c"));
        assertThat(findings.lost()).isEmpty();
        assertThat(findings.doubled()).isEmpty();
        assertThat(findings.unasked()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsNotThereIsLost() {
        assertThat(Findings.of(SENT, SENT, List.of("a", "c")).lost()).containsExactly("b");
    }

    @Test
    void whatWasNeverAcknowledgedMayBeThereOrNot() {
        var acknowledged = Set.of("a", "b");
        assertThat(Findings.of(SENT, acknowledged, List.of("a", "b")).lost()).isEmpty();
        var findings = Findings.of(SENT, acknowledged, List.of("a", "b", "c"));
        assertThat(findings.lost()).isEmpty();
        assertThat(findings.unasked()).isEmpty();
    }

    @Test
    void whatIsThereTwiceIsDoubled() {
        var findings = Findings.of(SENT, SENT, List.of("a", "b", "b", "c"));
        assertThat(findings.doubled()).containsExactly("b");
        assertThat(findings.lost()).isEmpty();
    }

    @Test
    void whatNobodySentIsUnasked() {
        assertThat(Findings.of(SENT, SENT, List.of("a", "b", "c", "d")).unasked())
                .containsExactly("d");
    }
}
