package dev.vitaminb.core.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thank-yous: public, and counted so that they stay worth something. */
class ThanksTest {
    @Test
    void aThankYouIsReadByEverybodyAndTheGiverNeedsNoAnswer() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            club.helper("Ben", "Lawyer");
            anna.calls("thanks", Map.of("to", "@Ben", "for", "your quick help with the contract"));
            assertThat(club.homeReads(text -> text.contains("💛")))
                    .contains("Anna thanks Ben", "> your quick help with the contract");
            anna.calls("thanks", Map.of("to", "Anna", "for", "being so great"));
            assertThat(anna.reads()).contains("A thank-you goes to somebody else");
        }
    }

    @Test
    void joiningByAThankYouIsAnsweredByTheWordOnPrivacyAlone() {
        try (var club = Club.of(Preset.REFERRAL)) {
            club.helper("Ben", "Lawyer");
            var anna = club.member("Anna");
            anna.calls("thanks", Map.of("to", "Ben", "for", "your help"));
            assertThat(anna.reads()).contains("encrypted", "[Okay]", "[Not for me]");
            anna.calls("thanks", Map.of("to", "Olga", "for", "setting all this up"));
            assertThat(anna.reply()).isInstanceOf(Reply.Quiet.class);
        }
    }

    @Test
    void whereThanksAreRankedOnlyOneADayForTheSamePersonCounts() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.helper("Anna", "Baker");
            var ben = club.helper("Ben", "Lawyer");
            anna.calls("thanks", Map.of("to", "Ben", "for", "the first thing"));
            anna.calls("thanks", Map.of("to", "Ben", "for", "the second thing"));
            assertThat(anna.reads()).contains("one a day for the same person counts");
            ben.calls("thanks", Map.of("to", "Anna", "for", "your thanks"));
            assertThat(ben.reads()).contains("goes straight back does not count");
            assertThat(club.homeReads(text -> text.contains("Ben thanks Anna")))
                    .contains("the second thing");
            anna.calls("tally", Map.of("period", "WEEK"));
            assertThat(anna.reads()).contains("Thank-yous: 1");
            club.clock.advance(Duration.ofDays(1));
            ben.calls("thanks", Map.of("to", "Anna", "for", "your help yesterday"));
            anna.calls("tally", Map.of("period", "WEEK"));
            assertThat(anna.reads()).contains("Thank-yous: 2");
        }
    }

    @Test
    void oneStraightBackDoesNotCountEvenIfTheOneBeforeDidNotCountEither() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.helper("Anna", "Baker");
            var ben = club.helper("Ben", "Lawyer");
            anna.calls("thanks", Map.of("to", "Ben", "for", "the first thing"));
            club.clock.advance(Duration.ofHours(12));
            anna.calls("thanks", Map.of("to", "Ben", "for", "the second thing"));
            assertThat(anna.reads()).contains("one a day for the same person counts");
            club.clock.advance(Duration.ofHours(14));
            ben.calls("thanks", Map.of("to", "Anna", "for", "your thanks"));
            assertThat(ben.reads()).contains("goes straight back does not count");
        }
    }

    @Test
    void whereNobodyIsRankedEveryThankYouCountsAndNoRankIsShown() {
        try (var club = Club.of(Preset.SERVICE)) {
            var anna = club.helper("Anna", "Baker");
            var ben = club.helper("Ben", "Lawyer");
            anna.calls("thanks", Map.of("to", "Ben", "for", "the first thing"));
            anna.calls("thanks", Map.of("to", "Ben", "for", "the second thing"));
            assertThat(anna.reply()).isInstanceOf(Reply.Quiet.class);
            ben.calls("tally", Map.of("period", "WEEK"));
            assertThat(ben.reads())
                    .contains("Thank-yous: 2")
                    .doesNotContain("Who was thanked most");
        }
    }
}
