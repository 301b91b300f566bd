package dev.vitaminb.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.request.Requests;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What members are reminded of in private: each thing once, by day, and as each of them wants. */
class RemindersTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    // The club is set up on Wednesday, 18 November 2026, at 11:00 in Berlin.
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben = club.helper("Ben", "Lawyer for tenancy law and contracts");

    @AfterEach
    void close() {
        club.close();
    }

    private void at(String local) {
        club.clock.set(LocalDateTime.parse(local).atZone(BERLIN).toInstant());
        club.doesWhatIsDue();
    }

    private String wish() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        return "1";
    }

    private void pledges() {
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
    }

    @Test
    void aPledgeNotKeptIsRecalledAfterThreeDaysOnceAndCanBeKeptThere() {
        wish();
        pledges();
        at("2026-11-20T09:05");
        assertThat(ben.letters()).isEmpty();
        at("2026-11-21T08:00");
        assertThat(ben.letters()).isEmpty();
        at("2026-11-21T09:05");
        assertThat(ben.receives(text -> text.contains("A quick reminder")))
                .contains("Promised: Wed 18 Nov", "tenancy law");
        at("2026-11-22T09:05");
        at("2026-11-23T09:05");
        assertThat(ben.letters()).hasSize(1);
        ben.pressesInPrivate("Done, I helped");
        assertThat(anna.receives(text -> text.contains("they have helped"))).contains("#1");
    }

    @Test
    void whatWasKeptMeanwhileIsNotRecalled() {
        wish();
        pledges();
        ben.calls("keep", Map.of("request", "1"));
        at("2026-11-21T09:05");
        assertThat(ben.letters()).isEmpty();
    }

    @Test
    void aWishWithoutAPledgeNamesTheNextMatchesWhomNobodyHasAsked() {
        var cara = club.helper("Cara", "Lawyer for tenancy law");
        wish();
        anna.presses("Ask Cara");
        at("2026-11-20T09:05");
        assertThat(anna.receives(text -> text.contains("A quick reminder")))
                .contains("Nobody has come forward yet", "Ben")
                .doesNotContain("Cara");
        assertThat(cara.letters()).isEmpty();
        anna.pressesInPrivate("Ask Ben");
        assertThat(ben.receives(text -> text.contains("tenancy law"))).contains("Anna");
    }

    @Test
    void aWishThatExpiresTomorrowIsNamedInTheMorning() {
        wish();
        pledges();
        ben.calls("keep", Map.of("request", "1"));
        var until = new Requests(club.snapshot()).all().getFirst().until();
        at(until.minusDays(1).atTime(9, 5).toString());
        assertThat(anna.receives(text -> text.contains("A quick reminder")))
                .contains("Expires tomorrow");
        anna.pressesInPrivate("Extend");
        assertThat(new Requests(club.snapshot()).all().getFirst().until()).isAfter(until);
    }

    @Test
    void aReferralWithoutNewsIsRecalledToItsReceiverAfterTwoWeeks() {
        anna.calls(
                "refer",
                Map.of("to", "Ben", "about", "A new office for Platzhalter", "agreed", "NOT_YET"));
        club.settles();
        at("2026-12-02T09:05");
        assertThat(ben.receives(text -> text.contains("A quick reminder")))
                .contains("Last news", "A new office for Platzhalter");
        assertThat(anna.letters()).isEmpty();
    }

    @Test
    void eachCanBeSwitchedOff() {
        wish();
        pledges();
        ben.calls("settings.reminders", Map.of("what", "PLEDGE", "wanted", "NO"));
        assertThat(ben.reads()).contains("off");
        at("2026-11-21T09:05");
        assertThat(ben.letters()).isEmpty();
    }

    @Test
    void whoIsLeftAloneIsRemindedOfNothing() {
        wish();
        pledges();
        ben.calls("mute");
        at("2026-11-21T09:05");
        assertThat(ben.letters()).isEmpty();
    }

    @Test
    void theDigestComesOnMondaysToWhoWantsItAndNotWithoutContent() {
        wish();
        ben.calls("settings.reminders", Map.of("what", "DIGEST", "wanted", "YES"));
        anna.calls("settings.reminders", Map.of("what", "DIGEST", "wanted", "YES"));
        at("2026-11-23T09:05");
        assertThat(ben.receives(text -> text.contains("Where you could help")))
                .contains("tenancy law");
        assertThat(anna.letters()).noneMatch(text -> text.contains("Where you could help"));
    }

    @Test
    void whoWasAwayForWeeksReadsTheNewestDigestOnly() {
        wish();
        ben.calls("settings.reminders", Map.of("what", "DIGEST", "wanted", "YES"));
        club.settles();
        club.paper.shut(ben.privately(), Duration.ofDays(8));
        at("2026-11-23T09:05");
        club.turnsAway(ben.privately());
        at("2026-11-30T09:05");
        club.paper.opens(ben.privately());
        at("2026-12-01T09:10");
        ben.receives(text -> text.contains("Where you could help"));
        at("2026-12-02T09:10");
        assertThat(ben.letters()).filteredOn(it -> it.contains("Where you could help")).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAtNightNorTwiceADay() {
        wish();
        pledges();
        anna.calls("request", Map.of("text", "Who reads my new rent contract?"));
        ben.calls("pledge", Map.of("request", "2", "how", "CAN"));
        // All were away until late; at 20:00 it is night.
        at("2026-11-21T20:30");
        assertThat(ben.letters()).isEmpty();
        at("2026-11-22T09:05");
        assertThat(ben.receives(text -> text.contains("A quick reminder"))).contains("#1", "#2");
        assertThat(ben.letters()).hasSize(1);
    }

    @Test
    void afterAnOutageOneLetterSaysWhatWasMissed() {
        wish();
        pledges();
        at("2026-11-25T12:00");
        assertThat(ben.receives(text -> text.contains("A quick reminder")))
                .contains("Promised: Wed 18 Nov");
        assertThat(ben.letters()).hasSize(1);
    }

    @Test
    void aClockSetBackRemindsNobodyAgain() {
        wish();
        pledges();
        at("2026-11-21T09:05");
        at("2026-11-21T07:05");
        at("2026-11-21T09:05");
        at("2026-11-21T11:05");
        assertThat(ben.receives(text -> text.contains("A quick reminder"))).contains("#1");
        assertThat(ben.letters()).hasSize(1);
    }
}
