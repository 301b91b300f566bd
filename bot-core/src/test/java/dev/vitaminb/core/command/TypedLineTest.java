package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as people type them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedLineTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private Club.Persona anna = club.member("Anna");

    @BeforeAll
    void people() {
        club.helper("Ben", "Lawyer");
        club.helper("Ben Becker", "Baker");
    }

    /** Everybody has a few wishes only. */
    @BeforeEach
    void somebodyNew() {
        anna = club.member("Anna " + club.snapshot().version());
        anna.calls("help");
    }

    @AfterAll
    void close() {
        club.close();
    }

    private Request newest() {
        return new Requests(club.snapshot()).all().getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wish Looking for a notary",
                "wish Looking for a notary",
                "/WISH Looking for a notary",
                "  /wish   Looking for a notary  ",
                "/request Looking for a notary",
                "/wunsch Looking for a notary",
                "/wish text: Looking for a notary",
                "/wish\nLooking for a notary",
            })
    void aLineIsUnderstoodHoweverItIsWritten(String line) {
        anna.types(line);
        assertThat(anna.reads()).contains("Posted as #");
        assertThat(newest().text()).isEqualTo("Looking for a notary");
    }

    @Test
    void aWishOfSeveralLinesKeepsThem() {
        anna.types("/wish Looking for a notary\nin Bonn or\n\nCologne");
        assertThat(newest().text()).isEqualTo("Looking for a notary\nin Bonn or\n\nCologne");
    }

    @Test
    void namedArgumentsMayStandInAnyOrderAndInTheReadersLanguage() {
        anna.types("/wish helpers: 3 until: 24.12.2026 text: Looking for hands");
        assertThat(newest().text()).isEqualTo("Looking for hands");
        assertThat(newest().helpers()).isEqualTo(3);
        assertThat(newest().until()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void aColonInsideTheWordsIsJustAColon() {
        anna.types("/wish Looking for a cook: vegan, please at 10:30");
        assertThat(newest().text()).isEqualTo("Looking for a cook: vegan, please at 10:30");
    }

    @Test
    void theLongestNameThatFitsIsMeant() {
        anna.types("/thanks @Ben Becker for the fresh bread");
        assertThat(club.homeReads(text -> text.contains("fresh bread")))
                .contains("thanks Ben Becker\n> for the fresh bread");
        anna.types("/thanks @Ben becomes a good father");
        assertThat(club.homeReads(text -> text.contains("good father")))
                .contains("thanks Ben\n> becomes a good father");
        anna.types("/thanks @ben BECKER for rolls");
        assertThat(club.homeReads(text -> text.contains("for rolls")))
                .contains("thanks Ben Becker\n> for rolls");
    }

    @Test
    void aNameNeedsNoAt() {
        anna.types("/thanks ben becker for the croissants");
        assertThat(club.homeReads(text -> text.contains("croissants")))
                .contains("thanks Ben Becker\n> for the croissants");
        anna.types("/wish Looking for somebody to solve it");
        anna.types("/solved #" + newest().id() + " Ben, Ben Becker");
        assertThat(club.homeReads(text -> text.contains("Ben and Ben Becker"))).isNotEmpty();
    }

    @Test
    void aNumberIsNobody() {
        anna.types("/thanks 99 for the good advice");
        assertThat(anna.reads()).contains("I find nobody called “99”");
        anna.types("/wish Looking for somebody with a van");
        anna.types("/solved " + newest().id() + " helpers: 99");
        assertThat(anna.reads()).contains("I find nobody called “99”");
    }

    @Test
    void whatNothingTakesIsNotPassedOver() {
        anna.types("/tally yesterday");
        assertThat(anna.reads()).contains("Please choose one of these");
        anna.types("/profile Ben Beispielberg");
        assertThat(anna.reads()).contains("I find nobody called “Ben Beispielberg”");
        anna.types("/profile Ben Becker");
        assertThat(anna.reads()).contains("Baker");
    }

    @Test
    void aNameOnItsOwnLineIsFoundToo() {
        anna.types("/thanks @Ben Becker\nfor the cake");
        assertThat(club.homeReads(text -> text.contains("the cake")))
                .contains("thanks Ben Becker\n> for the cake");
    }

    @Test
    void severalHelpersFollowEachOther() {
        anna.types("/wish Looking for two helpers");
        anna.types("/solved #" + newest().id() + " @Ben @Ben Becker they were great");
        assertThat(club.homeReads(text -> text.contains("they were great")))
                .contains("Ben and Ben Becker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "//", "/ wish", "/wish@somebot hello", "\n", "/\n/"})
    void whatNamesNoCommandGetsTheLineOnHelp(String line) {
        anna.types(line);
        assertThat(anna.reads()).containsAnyOf("I don’t know that command", "kenne ich nicht");
    }

    @Test
    void aCommandWithoutItsArgumentsAsksForThem() {
        anna.types("/wish");
        assertThat(anna.form().command()).isEqualTo("request");
        anna.types("/wish   ");
        assertThat(anna.form().command()).isEqualTo("request");
    }

    @Test
    void aCommandThatTakesNothingIgnoresWhatFollows() {
        anna.types("/mute please");
        assertThat(anna.reads()).contains("I won’t write to you");
    }
}
