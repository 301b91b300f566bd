package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lists that get long: wishes, members, and whoever could help. */
class BoardTest {
    private final Club club = Club.of(Preset.REFERRAL);

    @AfterEach
    void close() {
        club.close();
    }

    private static long count(String text, String what) {
        return Pattern.compile(what, Pattern.LITERAL).matcher(text).results().count();
    }

    @Test
    void theBoardShowsWhatNobodyHasAnsweredFirstOldestFirstAndIsPaged() {
        for (int i = 1; i <= 7; i++) {
            club.member("Member " + i)
                    .calls("request", Map.of("text", "Looking for thing number " + i));
            club.clock.advance(Duration.ofHours(1));
        }
        club.helper("Ben", "Things").calls("pledge", Map.of("request", "1", "how", "CAN"));
        var anna = club.member("Anna").calls("requests");
        assertThat(anna.reads())
                .containsSubsequence("number 2", "number 3", "number 4", "number 5", "number 6")
                .doesNotContain("number 1", "number 7");
        anna.presses("More →");
        assertThat(anna.reads())
                .containsSubsequence("number 7", "number 1")
                .doesNotContain("number 2");
    }

    @Test
    void membersArePagedAndAFilterHoldsOnEveryPage() {
        for (int i = 1; i <= 9; i++) {
            club.helper("Gärtner " + i, "Gärten: Grünanlagen, Bäume und Hecken")
                    .calls("profile", Map.of("city", "Köln"));
            club.helper("Baker " + i, "Gärten, nur nicht: Grünanlagen");
        }
        var anna = club.member("Anna");
        anna.calls("members", Map.of("filter", "Gärten: Grünanlagen, Bäume und Hecken"));
        assertThat(count(anna.reads(), "Gärtner ")).isEqualTo(6);
        anna.presses("More →");
        assertThat(count(anna.reads(), "Gärtner ")).isEqualTo(3);
        assertThat(anna.reads()).doesNotContain("Baker");
    }

    @Test
    void aWishShowsUpToThreeWhoCouldHelpAndAQuestionUpToFive() {
        for (int i = 1; i <= 8; i++) {
            club.helper("Helper " + i, "Carpenter for windows, and baker of bread " + i);
        }
        for (int i = 1; i <= 8; i++) {
            club.helper("Other " + i, "Sells flowers");
        }
        var anna = club.member("Anna");
        anna.calls("who", Map.of("text", "A carpenter for my windows"));
        assertThat(count(anna.reads(), "Helper ")).isEqualTo(5);
        anna.calls("request", Map.of("text", "Looking for a carpenter for my windows"));
        assertThat(count(anna.reads(), "Helper ") - count(anna.reads(), "[Ask Helper "))
                .isEqualTo(3);
    }
}
