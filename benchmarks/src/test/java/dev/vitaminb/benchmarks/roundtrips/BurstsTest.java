package dev.vitaminb.benchmarks.roundtrips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstsTest {
    private final Bursts bursts = new Bursts();

    @Test
    void aRequestAfterAnAnswerIsARoundTripOfItsOwn() {
        bursts.asked();
        bursts.answered();
        bursts.asked();
        bursts.answered();
        assertThat(bursts.count()).isEqualTo(2);
    }

    @Test
    void requestsBeforeTheFirstAnswerCountOnce() {
        bursts.asked();
        bursts.asked();
        bursts.asked();
        bursts.answered();
        assertThat(bursts.count()).isOne();
    }

    @Test
    void anAnswerInSeveralPartsIsOneAnswer() {
        bursts.asked();
        bursts.answered();
        bursts.answered();
        assertThat(bursts.count()).isOne();
    }

    @Test
    void aRoundTripCountsFromItsRequestOn() {
        bursts.asked();
        assertThat(bursts.count()).isOne();
    }

    @Test
    void whatTheServerSaysUnaskedIsNoRoundTrip() {
        bursts.answered();
        assertThat(bursts.count()).isZero();
    }
}
