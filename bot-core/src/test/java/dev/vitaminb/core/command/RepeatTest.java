package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People repeat themselves; what they said first counts. */
class RepeatTest {
    private static final Map<String, String> WISH = Map.of("text", "Looking for a lawyer, any");
    private static final String SENTENCE = "Looking  for a baker, any ";

    @Test
    void theThirdTimeSaysTheSameAsTheSecond() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).calls("request", WISH);
            for (int time = 2; time <= 4; time++) {
                anna.calls("request", WISH);
                assertThat(anna.reads()).contains("I have that already, as #1", "[Once more]");
            }
        }
    }

    @Test
    void repeatingDoesNotPutOffWhenItCanBeMeantAgain() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).calls("request", WISH);
            club.clock.advance(Duration.ofSeconds(90));
            anna.calls("request", WISH);
            club.clock.advance(Duration.ofSeconds(31));
            anna.calls("request", WISH);
            assertThat(anna.reads()).contains("Posted as #2");
        }
    }

    @Test
    void anOpenQuestionIsNoPostedWish() {
        try (var club = Club.of(Preset.SERVICE)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).calls("request", WISH);
            anna.calls("request", WISH);
            assertThat(anna.reads()).doesNotContain("already, as #");
            anna.calls("request", WISH).presses("Once more").presses("Private");
            assertThat(anna.reads()).contains("Posted as #1");
        }
    }

    @Test
    void whatIsWithdrawnOrSolvedCanBeWishedForAgainAtOnce() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).calls("request", WISH);
            anna.calls("withdraw", Map.of("request", "1")).calls("request", WISH);
            assertThat(anna.reads()).contains("Posted as #2");
            anna.calls("request", WISH);
            assertThat(anna.reads()).contains("I have that already, as #2");
            anna.calls("solved", Map.of("request", "2", "helpers", "0")).calls("request", WISH);
            assertThat(anna.reads()).contains("Posted as #3");
        }
    }

    @Test
    void aDiscardedSentenceIsADraftAgain() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).inPrivate().says(SENTENCE);
            anna.says(SENTENCE);
            assertThat(anna.reads()).contains("I got that sentence a moment ago");
            anna.presses("Once more").presses("Discard");
            anna.says(SENTENCE);
            assertThat(anna.reads()).as("the first draft is there").contains("a moment ago");
        }
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).inPrivate().says(SENTENCE);
            anna.presses("Discard").says(SENTENCE);
            assertThat(anna.reads()).contains("Shall I post this", "[Post]");
        }
    }

    @Test
    void aPostedSentenceIsARepeatWhileItsWishIsOpen() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).inPrivate().says(SENTENCE);
            anna.presses("Post").says(SENTENCE);
            assertThat(anna.reads()).contains("I got that sentence a moment ago");
            anna.calls("withdraw", Map.of("request", "1")).says(SENTENCE);
            assertThat(anna.reads()).contains("Shall I post this");
        }
    }

    @Test
    void anAnsweredQuestionIsARepeatWhileItsWishIsOpen() {
        try (var club = Club.of(Preset.SERVICE)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH).calls("request", WISH);
            anna.presses("Private").calls("request", WISH);
            assertThat(anna.reads()).doesNotContain("What is it for?").contains("[Once more]");
            anna.calls("withdraw", Map.of("request", "1")).calls("request", WISH);
            assertThat(anna.reads()).contains("What is it for?");
        }
    }
}
