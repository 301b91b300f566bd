package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestClock;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.AdmissionCodes;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.RedisAdmissions;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.view.FormField;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which places become homes: by the operator's code, and by an organiser's. */
class AdmissionTest {
    private static final Map<String, String> RESPONSIBLE =
            Map.of("controller", "The club", "contact", "board@club.example", "minors", "NO");

    private static final AdmissionCodes CODES = new AdmissionCodes(Club.VAULT);

    private final TestClock clock = new TestClock();
    private final RedisAdmissions codes = admissions(RedisAdmissions.Door.BY_CODE);

    private static RedisAdmissions admissions(RedisAdmissions.Door door) {
        return new RedisAdmissions(TestRedis.connections(), Club.VAULT, door);
    }

    private static Map<String, String> founding(String name, String code) {
        return Map.of(
                "name",
                name,
                "code",
                code,
                "charter",
                "REFERRAL",
                "voice",
                "ENGLISH",
                "zone",
                "Berlin");
    }

    @Test
    void aPlaceIsSetUpByTheOperatorsCodeWhichWorksOnce() {
        try (var club = Club.guardedBy(codes)) {
            var code = CODES.issue(clock.instant());
            assertThat(code).matches("([a-z0-9]{4}-){4}[a-z0-9]{4}");
            var olga = club.organiser("Olga").speaking(Locale.ENGLISH);
            olga.calls("setup");
            assertThat(olga.form().fields().stream().map(FormField::name)).contains("code");
            var form = olga.form();
            olga.fillsIn(Map.of("code", "abcd-efgh-jkmn"));
            assertThat(olga.reads()).contains("That code does not fit", "Nothing was recorded");
            assertThat(club.snapshot().version()).isZero();
            olga.fillsInAs(
                    "founding", form, Map.of("code", code.toUpperCase(Locale.ROOT), "name", "Us"));
            assertThat(olga.reads()).contains("Us is set up");
            olga.calls("setup");
            assertThat(olga.form().fields().stream().map(FormField::name)).doesNotContain("code");
            assertThat(new RedisContent(TestRedis.connections()).of("").toString())
                    .doesNotContain(code, code.replace("-", ""));
            try (var other = Club.guardedBy(codes)) {
                other.clock.advance(Duration.ofHours(1));
                var ada = other.organiser("Ada").speaking(Locale.ENGLISH);
                ada.calls("setup", founding("Them", code));
                assertThat(ada.reads()).contains("That code does not fit");
                assertThat(other.snapshot().version()).isZero();
            }
        }
    }

    @Test
    void aCodeExpiresAndGuessingIsLimited() {
        try (var club = Club.guardedBy(codes)) {
            var code = CODES.issue(clock.instant());
            club.clock.advance(Duration.ofDays(7).plusHours(1));
            var olga = club.organiser("Olga").speaking(Locale.ENGLISH);
            for (int guess = 0; guess < 5; guess++) {
                olga.calls("setup", founding("Us", code));
                assertThat(olga.reads()).contains("That code does not fit");
            }
            var fresh = CODES.issue(club.clock.instant());
            olga.calls("setup", founding("Us", fresh));
            assertThat(olga.reads()).contains("Too many codes were wrong here");
            club.clock.advance(Duration.ofHours(1));
            olga.calls("setup", founding("Us", fresh));
            assertThat(olga.reads()).contains("Us is set up");
        }
    }

    @Test
    void noHomeOnAPlatformOpensBeforeSomebodyIsResponsible() {
        try (var club = Club.guardedBy(admissions(RedisAdmissions.Door.OPEN))) {
            var olga = club.setUp(Preset.REFERRAL, "ENGLISH");
            var anna = club.member("Anna");
            anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
            assertThat(anna.reads()).contains("opens as soon as an organiser has said");
            assertThat(new Groups(club.snapshot()).the().requests()).isZero();
            olga.calls("requests").presses("Who is responsible?").fillsIn(RESPONSIBLE);
            anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
            assertThat(anna.reads()).contains("#1");
        }
    }

    @Test
    void thePlaygroundAsksForNothing() {
        assertThat(codes.asksForCode(new Address("web", "room"))).isFalse();
        assertThat(codes.isGuarded(new Address("web", "room"))).isFalse();
        assertThat(codes.asksForCode(new Address("paper", "room"))).isTrue();
        assertThat(admissions(RedisAdmissions.Door.OPEN).asksForCode(new Address("paper", "room")))
                .isFalse();
    }

    @Test
    void aPlaceJoinsAGroupByAnOrganisersCode() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var code = code(club);
            var ada = club.organiser("Ada").speaking(Locale.ENGLISH).at("annex");
            ada.types("/join " + code);
            assertThat(ada.reads()).contains("from now on Test club is at home here too");
            assertThat(new Groups(club.snapshot()).the().homes()).hasSize(2);
            var anna = club.member("Anna").at("annex");
            anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
            club.homeReads(text -> text.contains("tenancy law"));
            ada.types("/join " + code);
            assertThat(ada.reads()).contains("belongs to Test club already");
            var eva = club.organiser("Eva").speaking(Locale.ENGLISH).at("shed");
            eva.types("/join " + code);
            assertThat(eva.reads())
                    .contains("That code opens nothing here", "Nothing was recorded");
        }
    }

    @Test
    void aWrongALateAndAStrangersCodeOpenNothing() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var code = code(club);
            long before = club.snapshot().version();
            var ada = club.organiser("Ada").speaking(Locale.ENGLISH).at("annex");
            ada.calls("join", Map.of("code", code.substring(0, code.length() - 1) + "0"));
            assertThat(ada.reads()).contains("That code opens nothing here");
            ada.types("/join please");
            assertThat(ada.reads()).contains("That code opens nothing here");
            var anna = club.member("Anna").speaking(Locale.ENGLISH).at("annex");
            anna.calls("join", Map.of("code", code));
            assertThat(anna.reads()).contains("whoever manages this place types it");
            club.clock.advance(Duration.ofHours(1));
            ada.calls("join", Map.of("code", code));
            assertThat(ada.reads()).contains("its hour is over");
            assertThat(club.snapshot().version()).isEqualTo(before);
        }
    }

    @Test
    void aNewerCodeTakesThePlaceOfTheOlderOne() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var older = code(club);
            club.clock.advance(Duration.ofMinutes(5));
            var newer = code(club);
            var ada = club.organiser("Ada").speaking(Locale.ENGLISH).at("annex");
            ada.calls("join", Map.of("code", older));
            assertThat(ada.reads()).contains("That code opens nothing here");
            ada.calls("join", Map.of("code", newer));
            assertThat(ada.reads()).contains("at home here too");
        }
    }

    @Test
    void groupsAreNeverMerged() {
        try (var club = Club.of(Preset.REFERRAL);
                var other = Club.of(Preset.SERVICE)) {
            other.olga().calls("join", Map.of("code", code(club)));
            assertThat(other.olga().calls("join", Map.of("code", code(club))).reads())
                    .contains("belongs to Test club already, and groups are never merged");
            assertThat(new Groups(club.snapshot()).the().homes()).hasSize(1);
        }
    }

    private static String code(Club club) {
        var read = club.olga().calls("join").reads();
        return read.substring(read.indexOf("/join ") + "/join ".length()).strip();
    }
}
