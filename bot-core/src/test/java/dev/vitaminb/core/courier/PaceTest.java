package dev.vitaminb.core.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.TestClock;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.group.Address;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Address HOME = new Address("paper", "home");
    private static final Address HALL = new Address("paper", "hall");

    private final TestClock clock = new TestClock();
    private final Pace pace = new Pace(new Limits(2, 3, Duration.ofSeconds(1)), clock);

    @Test
    void soManyASecondAndSoManyAMinuteGoOut() {
        assertThat(pace.takes(HOME)).isTrue();
        assertThat(pace.takes(HOME)).isFalse();
        assertThat(pace.takes(HALL)).isTrue();
        assertThat(pace.isFree()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.takes(HOME)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.takes(HOME)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.takes(HOME)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(pace.takes(HOME)).isTrue();
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUp() {
        pace.takes(HOME);
        pace.takes(HALL);
        clock.advance(Duration.ofHours(-2));
        assertThat(pace.isFree()).isTrue();
        assertThat(pace.takes(HOME)).isTrue();
    }

    @Test
    void aPauseThenLastsAsLongAsItWasMeantTo() {
        pace.pause(Duration.ofSeconds(30));
        clock.advance(Duration.ofHours(-2));
        assertThat(pace.isFree()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(pace.isFree()).isTrue();
    }
}
