package dev.vitaminb.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The group's numbers, and one's own. */
class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        // The wish was posted on Wednesday, 18 November 2026.
        "WEEK, 4, true",
        "WEEK, 5, false",
        "MONTH, 12, true",
        "MONTH, 13, false",
        "QUARTER, 43, true",
        "QUARTER, 44, false",
        "YEAR, 43, true",
        "YEAR, 44, false",
        "ALL, 400, true"
    })
    void aPeriodCountsFromItsFirstDayOn(Period period, int days, boolean counted) {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            anna.calls("request", Map.of("text", "Looking for a carpenter"));
            club.clock.advance(Duration.ofDays(days));
            assertThat(anna.calls("tally", Map.of("period", period.name())).reads())
                    .matches(text -> text.contains("Wishes: 1") == counted, period.name());
        }
    }

    @Test
    void twoWishesThatOneCouldSolveAreForOnesOwnEyesAlsoWhenLeftAlone() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var ben = club.helper("Ben", "Carpenter for windows and doors");
            for (var who : new String[] {"Anna", "Carla", "Dora"}) {
                club.member(who)
                        .calls("request", Map.of("text", "Looking for a carpenter, " + who));
            }
            assertThat(ben.calls("me").reads())
                    .contains("These could be for you:", "#1", "#2")
                    .doesNotContain("#3", "rank", "owe");
            ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
            var me = ben.calls("me").reads();
            assertThat(me.substring(me.indexOf("These could be for you:")))
                    .contains("#2", "#3")
                    .doesNotContain("#1");
            ben.calls("mute");
            assertThat(ben.calls("me").reads()).contains("These could be for you:");
            assertThat(club.member("Anna").calls("who", Map.of("text", "carpenter")).reads())
                    .doesNotContain("Ben");
        }
    }
}
