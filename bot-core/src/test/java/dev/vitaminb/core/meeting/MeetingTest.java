package dev.vitaminb.core.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a group meets: said once by its organisers, with exceptions that everybody hears of. */
class MeetingTest {
    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-18T10:00, 2026-11-24",
        "WEEKLY, 2026-11-24T18:59, 2026-11-24",
        "WEEKLY, 2026-11-24T19:00, 2026-12-01",
        "FIRST, 2026-11-18T10:00, 2026-12-01",
        "SECOND, 2026-11-18T10:00, 2026-12-08",
        "THIRD, 2026-11-18T10:00, 2026-12-15",
        "FOURTH, 2026-11-18T10:00, 2026-11-24",
        "LAST, 2026-11-18T10:00, 2026-11-24",
        "LAST, 2026-12-01T10:00, 2026-12-29",
        "FIRST_AND_THIRD, 2026-11-18T10:00, 2026-12-01",
        "SECOND_AND_FOURTH, 2026-11-18T10:00, 2026-11-24"
    })
    void theNextDateFollowsFromTheRhythm(Rhythm rhythm, LocalDateTime after, LocalDate next) {
        assertThat(plan(rhythm).next(after)).contains(next.atTime(19, 0));
    }

    @Test
    void aDateMovedTwiceAndTakenBackIsAsUsual() {
        var today = LocalDate.parse("2026-11-18");
        var usual = LocalDate.parse("2026-11-24");
        var moved =
                plan(Rhythm.WEEKLY)
                        .except(usual, Optional.of(usual.plusDays(1)), today)
                        .except(usual.plusDays(1), Optional.of(usual.plusDays(2)), today);
        assertThat(moved.next(today.atTime(12, 0), 2))
                .containsExactly(usual.plusDays(2).atTime(19, 0), usual.plusWeeks(1).atTime(19, 0));
        assertThat(moved.asUsual(usual)).isEqualTo(plan(Rhythm.WEEKLY));
        // What is over is forgotten by the next exception.
        assertThat(
                        moved.except(usual.plusWeeks(2), Optional.empty(), usual.plusWeeks(1))
                                .exceptions())
                .hasSize(1);
    }

    private static MeetingPlan plan(Rhythm rhythm) {
        return new MeetingPlan(rhythm, DayOfWeek.TUESDAY, LocalTime.of(19, 0), "", List.of());
    }

    @Test
    void organisersEnterItAndEverybodySeesWhenTheNextOneIs() {
        try (var club = Club.of(Preset.FORUM)) {
            var anna = club.member("Anna").calls("meeting");
            assertThat(anna.reads())
                    .contains("Nobody has entered yet")
                    .doesNotContain("[Enter it]");
            var olga = club.olga().calls("meeting").presses("Enter it");
            olga.fillsIn(
                    Map.of("rhythm", "WEEKLY", "weekday", "TUESDAY", "at", "7", "place", "Café"));
            assertThat(anna.calls("meeting").reads())
                    .contains("Every Tuesday at 07:00, Café", "Tue 24 Nov at 07:00", "1 Dec")
                    .doesNotContain("[Move it]");
            olga.calls("meeting.plan", Map.of("at", "half past seven"));
            assertThat(olga.reads()).contains("Please give a time of day");
        }
    }

    @ParameterizedTest
    @CsvSource({"7:00, 07:00", "07.30, 07:30", "19 Uhr, 19:00", "7 pm, 19:00", "12am, 00:00"})
    void timesAreReadAsPeopleWriteThem(String typed, String read) {
        try (var club = Club.of(Preset.REFERRAL)) {
            club.olga().calls("meeting.plan", Map.of("at", typed));
            assertThat(new Meetings(club.snapshot()).plan().orElseThrow().at()).hasToString(read);
        }
    }

    @Test
    void whatIsOffOrMovedIsToldToEverybody() {
        try (var club = Club.of(Preset.SERVICE)) {
            var olga = club.olga().calls("meeting.plan", Map.of("weekday", "TUESDAY"));
            olga.presses("Is off");
            assertThat(olga.reads()).contains("(Tue 24 Nov) is off", "[As usual after all]");
            club.homeReads(text ->
                    text.contains(
                            "The meeting (Tue 24 Nov) is off.\nThe next meeting: Tue 1 Dec at 19:00"));
            olga.presses("As usual after all");
            club.homeReads(text -> text.contains("takes place as usual after all"));
            olga.calls("meeting").presses("Move it").fillsIn(Map.of("to", "26.11."));
            club.homeReads(text -> text.contains("is moved: Thu 26 Nov"));
            assertThat(olga.calls("meeting").reads()).contains("Thu 26 Nov at 19:00");
            olga.calls("meeting.move", Map.of("day", "2026-11-26", "to", "1.12."));
            assertThat(olga.reads())
                    .contains("There is a meeting on that day", "Nothing was moved");
        }
    }

    @Test
    void anotherPlaceLeavesWhatIsOffAsItIs() {
        try (var club = Club.of(Preset.SERVICE)) {
            var olga = club.olga().calls("meeting.plan", Map.of("weekday", "TUESDAY"));
            olga.presses("Is off");
            olga.calls("meeting.plan", Map.of("place", "At Olga’s"));
            assertThat(olga.reads()).contains("(Tue 24 Nov) is off", "At Olga’s");
            olga.calls("meeting.plan", Map.of("weekday", "FRIDAY"));
            assertThat(olga.reads()).doesNotContain("is off");
        }
    }

    @Test
    void aDayThatIsOverIsNotCalledOff() {
        try (var club = Club.of(Preset.SERVICE)) {
            var olga = club.olga().calls("meeting.plan", Map.of("weekday", "TUESDAY"));
            olga.calls("meeting.off", Map.of("day", "2026-11-17"));
            assertThat(olga.reads()).doesNotContain("is off");
        }
    }
}
