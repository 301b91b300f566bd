package dev.vitaminb.benchmarks.courier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.view.View;
import dev.vitaminb.testkit.FakePlatform.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConductTest {
    private static final Delivery TAKEN = new Delivery.Delivered("there");
    private static final Delivery POSTPONED = new Delivery.Postponed(Duration.ofSeconds(2));
    private static final Delivery PAUSED = new Delivery.Paused(Duration.ofSeconds(2));

    @Test
    void whatWaitsAndComesOnceIsFine() {
        var conduct =
                conduct(
                        call("a", 1, 0, POSTPONED),
                        call("a", 1, 2_000, TAKEN),
                        call("a", 2, 2_001, TAKEN));
        assertThat(conduct.delivered()).isEqualTo(2);
        assertThat(conduct.refused()).isEqualTo(1);
        assertThat(conduct.doubled()).isZero();
        assertThat(conduct.tooEarly()).isZero();
        assertThat(conduct.outOfOrder()).isZero();
    }

    @Test
    void whatComesTwiceIsDoubledAndCountsOnce() {
        var conduct = conduct(call("a", 1, 0, TAKEN), call("a", 1, 1, TAKEN));
        assertThat(conduct.doubled()).isEqualTo(1);
        assertThat(conduct.delivered()).isEqualTo(1);
    }

    @Test
    void whatComesBeforeItsTimeIsTooEarlyThereAndNowhereElse() {
        assertThat(conduct(call("a", 1, 0, POSTPONED), call("a", 1, 1_999, TAKEN)).tooEarly())
                .isEqualTo(1);
        assertThat(conduct(call("a", 1, 0, POSTPONED), call("b", 1, 1_999, TAKEN)).tooEarly())
                .isZero();
    }

    @Test
    void aPauseHoldsForEveryAddress() {
        var conduct =
                conduct(
                        call("a", 1, 0, PAUSED),
                        call("b", 1, 10, TAKEN),
                        call("b", 2, 1_999, TAKEN),
                        call("b", 3, 2_000, TAKEN));
        assertThat(conduct.inPauses(Duration.ofMillis(250))).isEqualTo(1);
    }

    @Test
    void whatOvertakesIsOutOfOrder() {
        assertThat(conduct(call("a", 2, 0, TAKEN), call("a", 1, 1, TAKEN)).outOfOrder())
                .isEqualTo(1);
    }

    @Test
    void theMostWithinAWindowDoesNotCountItsEnd() {
        var calls =
                conduct(
                        call("a", 1, 0, TAKEN),
                        call("b", 1, 999, TAKEN),
                        call("a", 2, 1_000, TAKEN));
        assertThat(calls.mostWithin(Duration.ofSeconds(1))).isEqualTo(2);
        assertThat(calls.mostToOneWithin(Duration.ofSeconds(1))).isEqualTo(1);
    }

    @Test
    void theLeastTimeIsThatOfTheNarrowestLimit() {
        var limits = new Limits(2, 3, Duration.ZERO);
        assertThat(conduct(calls("a", 3)).least(limits)).isEqualTo(Duration.ofSeconds(1));
        assertThat(conduct(calls("a", 4)).least(limits)).isEqualTo(Duration.ofMinutes(1));
        assertThat(conduct(call("a", 1, 0, PAUSED), call("b", 1, 1, PAUSED)).least(limits))
                .isEqualTo(Duration.ofMillis(2_001));
    }

    private static Conduct conduct(Call... calls) {
        return new Conduct(List.of(calls));
    }

    private static Call[] calls(String room, int many) {
        return IntStream.range(0, many).mapToObj(i -> call(room, i, i, TAKEN)).toArray(Call[]::new);
    }

    private static Call call(String room, int number, long millis, Delivery answer) {
        return new Call(
                new Address("fake", room),
                room + "/h1/card:thanks:" + number,
                View.of(),
                Instant.ofEpochMilli(millis),
                answer instanceof Delivery.Delivered,
                answer);
    }
}
