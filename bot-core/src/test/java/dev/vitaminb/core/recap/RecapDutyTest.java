package dev.vitaminb.core.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the recap comes: once a week at the group's own hour, whatever its clocks do. */
class RecapDutyTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // The club is set up on Wednesday, 18 November 2026, at 11:00 in Berlin.
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");

    @AfterEach
    void close() {
        club.close();
    }

    private void at(String local) {
        at(LocalDateTime.parse(local).atZone(BERLIN));
    }

    private void at(ZonedDateTime local) {
        club.clock.set(local.toInstant());
        club.doesWhatIsDue();
    }

    private int told() {
        return club.snapshot().all(Recaps.KIND).size();
    }

    private Instant next() {
        return new Recaps(club.snapshot()).next();
    }

    private Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private void wishes() {
        anna.calls("request", Map.of("text", "Looking for a carpenter " + club.clock.instant()));
    }

    @Test
    void itComesOnSundayAtSixOnceAndIsPostedInTheHome() {
        wishes();
        at("2026-11-22T17:59:59");
        assertThat(told()).isZero();
        at("2026-11-22T18:00");
        assertThat(told()).isEqualTo(1);
        assertThat(club.homeReads(text -> text.contains("Recap · Test club")))
                .contains("Looking for a carpenter", "[I can help]")
                .doesNotContain("A little late");
        club.doesWhatIsDue();
        at("2026-11-23T18:00");
        assertThat(told()).isEqualTo(1);
        assertThat(next()).isEqualTo(berlin("2026-11-29T18:00"));
    }

    @Test
    void whoeverLooksAtTheSameMomentTellsItOnce() {
        wishes();
        club.clock.set(berlin("2026-11-22T18:00"));
        var looking =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(club::doesWhatIsDue))
                        .toList();
        looking.forEach(CompletableFuture::join);
        assertThat(told()).isEqualTo(1);
        club.settles();
        assertThat(club.posted())
                .filteredOn(posted -> PlainText.of(posted.view()).contains("Recap"))
                .hasSize(1);
    }

    @Test
    void aHomeThatIsGoneCostsNobodyTheirRecap() {
        wishes();
        club.settles();
        club.wiped();
        at("2026-11-22T18:00");
        assertThat(club.homeReads(text -> text.contains("Recap"))).contains("carpenter");
        anna.calls("recap");
        assertThat(anna.reads()).contains("carpenter");
    }

    @Test
    void whereAMeetingIsEnteredItComesOnItsEve() {
        club.olga().calls("meeting.plan", Map.of("weekday", "TUESDAY", "at", "7:00"));
        assertThat(next()).isEqualTo(berlin("2026-11-23T18:00"));
        wishes();
        at("2026-11-23T18:00");
        assertThat(club.homeReads(text -> text.contains("Recap")))
                .contains("Next meeting: tomorrow at 07:00.");
    }

    @Test
    void anHourLateIsMarkedAndADayLateIsTooLate() {
        wishes();
        at("2026-11-23T18:00");
        assertThat(club.homeReads(text -> text.contains("Recap"))).contains("A little late");
        wishes();
        at("2026-11-30T18:01");
        assertThat(told()).isEqualTo(1);
        // What was not told is told with the next one.
        at("2026-12-06T18:00");
        assertThat(told()).isEqualTo(2);
        assertThat(new Recaps(club.snapshot()).last().orElseThrow().wishes())
                .containsExactly(new RequestId(2));
    }

    @Test
    void afterWeeksAwayOnlyTheLatestIsTold() {
        wishes();
        at("2026-12-13T18:30");
        assertThat(told()).isEqualTo(1);
        assertThat(next()).isEqualTo(berlin("2026-12-20T18:00"));
    }

    @Test
    void aClockThatIsSetBackTellsNothingTwice() {
        wishes();
        at("2026-11-22T18:00");
        club.clock.advance(Duration.ofHours(-2));
        club.doesWhatIsDue();
        at("2026-11-22T18:00");
        club.clock.advance(Duration.ofHours(2));
        club.doesWhatIsDue();
        assertThat(told()).isEqualTo(1);
        // Nor does one that is hours ahead once it is right again.
        at("2026-11-29T16:30");
        club.clock.advance(Duration.ofHours(2));
        club.doesWhatIsDue();
        club.clock.advance(Duration.ofHours(-2));
        club.doesWhatIsDue();
        at("2026-11-29T18:00");
        assertThat(told()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward, and back, on the night before.
        "Europe/Berlin, 2027-03-22T12:00, 2027-03-28T18:00",
        "Europe/Berlin, 2026-10-19T12:00, 2026-10-25T18:00",
        "America/New_York, 2027-03-08T12:00, 2027-03-14T18:00",
        "America/New_York, 2027-11-01T12:00, 2027-11-07T18:00",
        "Australia/Lord_Howe, 2026-09-28T12:00, 2026-10-04T18:00",
        "Australia/Lord_Howe, 2027-03-29T12:00, 2027-04-04T18:00"
    })
    void itsHourIsThatOfTheGroupsOwnClock(ZoneId zone, LocalDateTime now, LocalDateTime due) {
        club.clock.set(now.atZone(zone).toInstant());
        try (var there = Club.empty()) {
            there.clock.set(now.atZone(zone).toInstant());
            there.setUp(Preset.REFERRAL, "ENGLISH");
            there.olga().calls("setup", Map.of("zone", zone.getId()));
            there.member("Anna").calls("request", Map.of("text", "Looking for a carpenter"));
            there.clock.set(due.atZone(zone).minusSeconds(1).toInstant());
            there.doesWhatIsDue();
            assertThat(there.snapshot().all(Recaps.KIND)).isEmpty();
            there.clock.set(due.atZone(zone).toInstant());
            there.doesWhatIsDue();
            assertThat(there.snapshot().all(Recaps.KIND)).hasSize(1);
            assertThat(new Recaps(there.snapshot()).next())
                    .isEqualTo(due.plusWeeks(1).atZone(zone).toInstant());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // An hour that does not exist comes when it would have been; one that comes twice, first.
        "Europe/Berlin, 2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z"
    })
    void anHourThatIsLeftOutOrComesTwiceComesOnce(ZoneId zone, LocalDateTime due, Instant at) {
        try (var there = Club.empty()) {
            there.clock.set(due.minusDays(3).atZone(zone).toInstant());
            there.setUp(Preset.REFERRAL, "ENGLISH");
            there.olga().calls("setup", Map.of("zone", zone.getId()));
            there.olga()
                    .calls(
                            "recap.plan",
                            Map.of("day", "SUNDAY", "at", due.toLocalTime().toString()));
            assertThat(new Recaps(there.snapshot()).next()).isEqualTo(at);
            there.member("Anna").calls("request", Map.of("text", "Looking for a carpenter"));
            for (int minutes = -90; minutes <= 180; minutes += 15) {
                there.clock.set(at.plus(Duration.ofMinutes(minutes)));
                there.doesWhatIsDue();
            }
            assertThat(there.snapshot().all(Recaps.KIND)).hasSize(1);
        }
    }

    @Test
    void anotherDayOrZoneInTheMiddleOfTheWeekNeitherDoublesNorLosesOne() {
        wishes();
        at("2026-11-22T18:00");
        var olga = club.olga();
        // Two days after the last one is too soon: it comes a week later.
        olga.calls("recap.plan", Map.of("day", "TUESDAY", "at", "9:00"));
        assertThat(next()).isEqualTo(berlin("2026-12-01T09:00"));
        olga.calls("recap.plan", Map.of("day", "FRIDAY"));
        assertThat(next()).isEqualTo(berlin("2026-11-27T09:00"));
        olga.calls("setup", Map.of("zone", "America/New_York"));
        assertThat(next()).isEqualTo(berlin("2026-11-27T15:00"));
        at("2026-11-27T15:00");
        assertThat(told()).isEqualTo(2);
        olga.calls("setup", Map.of("zone", "Europe/Berlin"));
        at("2026-11-27T18:00");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void aDayThatWasNoneWhenItPassedIsNotCaughtUpWith() {
        wishes();
        at("2026-11-22T18:00");
        at("2026-11-28T10:00");
        club.olga().calls("recap.plan", Map.of("day", "FRIDAY"));
        club.doesWhatIsDue();
        assertThat(told()).isEqualTo(1);
        assertThat(next()).isEqualTo(berlin("2026-12-04T18:00"));
        at("2026-12-04T18:00");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void whoTellsOneNowStillLeavesTheNextOneOut() {
        wishes();
        club.olga().calls("recap").presses("Leave the next one out");
        club.olga().calls("recap.now");
        assertThat(told()).isEqualTo(1);
        assertThat(new Recaps(club.snapshot()).plan().next()).isEqualTo(RecapPlan.Next.SKIPPED);
    }

    @Test
    void organisersLeaveOneOutPauseThemAndTellOneNow() {
        wishes();
        var olga = club.olga().calls("recap").presses("Leave the next one out");
        assertThat(olga.reads()).contains("The next one is left out", "[Don’t leave it out]");
        at("2026-11-22T18:00");
        assertThat(told()).isZero();
        assertThat(olga.calls("recap").reads()).contains("The next one comes Sun 29 Nov at 18:00");
        olga.presses("Pause");
        assertThat(olga.reads()).contains("Recaps are paused");
        at("2026-11-29T18:00");
        assertThat(told()).isZero();
        olga.presses("Switch on again").calls("recap").presses("Preview");
        assertThat(olga.reads()).contains("Looking for a carpenter", "Nobody else sees this");
        assertThat(told()).isZero();
        olga.presses("Post it now");
        assertThat(olga.reads()).contains("on its way", "The next one comes Sun 6 Dec at 18:00");
        assertThat(told()).isEqualTo(1);
        assertThat(anna.calls("recap").reads())
                .contains("Looking for a carpenter")
                .doesNotContain("[Pause]", "The next one");
        anna.calls("recap.now");
        assertThat(anna.reads()).contains("Only organisers of this group");
    }

    @Test
    void aMonthAndAYearAreToldWithTheFirstOneAfterThem() {
        club.olga().calls("recap.plan", Map.of("monthly", "YES", "yearly", "YES"));
        wishes();
        at("2026-11-22T18:00");
        at("2026-11-29T18:00");
        assertThat(told()).isEqualTo(2);
        at("2026-12-06T18:00");
        assertThat(club.homeReads(text -> text.contains("Our month")))
                .contains("From 1/11 to 30/11: Wishes 1\n");
        wishes();
        at("2027-01-03T18:00");
        assertThat(club.homeReads(text -> text.contains("Our year")))
                .contains("From 1/1 to 31/12: Wishes 2\n");
    }
}
