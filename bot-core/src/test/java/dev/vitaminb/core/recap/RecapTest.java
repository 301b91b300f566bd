package dev.vitaminb.core.recap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PaperPlatform;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recap tells: one story, what is needed, thanks, who is new, and the numbers last. */
class RecapTest {
    private static final Map<String, String> CARPENTER =
            Map.of("text", "Looking for a carpenter who restores old windows");

    /** A week in which something happened, told on its Sunday. */
    private static Club.Persona aWeek(Club club) {
        var anna = club.member("Anna");
        var ben = club.helper("Ben", "Carpenter");
        anna.calls("request", CARPENTER);
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        anna.calls("thanks", Map.of("to", "Ben", "for", "the windows"));
        club.member("Carla").calls("request", Map.of("text", "Who has a ladder of six metres?"));
        return ben;
    }

    private static String told(Club club) {
        club.olga().calls("recap.now");
        return club.homeReads(text -> text.contains("Recap · Test club"));
    }

    private static View recap(Club club) {
        return club.paper.at(club.home).stream().map(PaperPlatform.Posted::view).toList().getLast();
    }

    @Test
    void aWeekIsToldInTheOrderInWhichItIsRead() {
        try (var club = Club.of(Preset.REFERRAL)) {
            aWeek(club);
            club.clock.advance(Duration.ofDays(1));
            var text = told(club);
            assertThat(text.substring(text.indexOf("Recap · ")))
                    .containsSubsequence(
                            "“Looking for a carpenter who restores old windows” was a wish of one of us.",
                            "One of us helped.",
                            "This wish still needs somebody:",
                            "#2 Who has a ladder",
                            "[I can help]",
                            "Thanks to Ben.",
                            "New among us:",
                            "From 18/11 to 18/11: Wishes 2, Solved 1, Thank-yous 1",
                            "Helped most: Ben.");
        }
    }

    @Test
    void whoSaysYesIsNamedInTheStoryAndSilenceIsNo() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            var ben = aWeek(club);
            ben.pressesInPrivate("Tell it with my name");
            assertThat(ben.reads()).contains("with your name");
            assertThat(told(club)).contains("was a wish of one of us. Ben helped.");
            club.member("Anna").calls("story", Map.of("request", "1", "telling", "WITH_NAME"));
            club.homeReads(text -> text.contains("was a wish of Anna. Ben helped."));
            ben.calls("story", Map.of("request", "1", "telling", "WITHOUT_NAME"));
            club.homeReads(text -> text.contains("was a wish of Anna. One of us helped."));
        }
    }

    @Test
    void aWishInItFollowsWhatBecomesOfIt() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            var ben = aWeek(club);
            told(club);
            ben.calls("pledge", Map.of("request", "2", "how", "CAN"));
            club.homeReads(text -> text.contains("somebody helps already"));
            assertThat(club.homeReads(text -> true))
                    .contains("This wish was looking for somebody:")
                    .doesNotContain("still needs somebody");
            club.member("Carla").calls("withdraw", Map.of("request", "2"));
            club.homeReads(text -> text.contains("withdrawn"));
        }
    }

    @Test
    void fromTheSecondOneOnTheNumbersAreComparedWithThoseBefore() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            aWeek(club);
            club.clock.advance(Duration.ofDays(1));
            told(club);
            club.member("Anna").calls("request", CARPENTER);
            club.clock.advance(Duration.ofDays(1));
            club.olga().calls("recap.now");
            club.homeReads(text -> text.contains("Wishes 1 (before: 2)"));
        }
    }

    @Test
    void theBarsEndWithTheLastWholeDay() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            club.member("Anna").calls("request", CARPENTER);
            club.clock.advance(Duration.ofDays(7));
            club.member("Ben").calls("request", Map.of("text", "Who has a ladder?"));
            club.clock.advance(Duration.ofDays(1));
            club.member("Ben").calls("request", Map.of("text", "Who has a long ladder?"));
            told(club);
            var bars = new Recaps(club.snapshot()).last().orElseThrow().numbers().orElseThrow();
            assertThat(bars.bars().orElseThrow().first()).endsWith(0L, 1L, 1L);
        }
    }

    @Test
    void aMeetingThatIsMovedOrOffIsToldAsItWillBe() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            aWeek(club);
            club.olga().calls("meeting.plan", Map.of("weekday", "TUESDAY"));
            assertThat(told(club)).contains("Next meeting: Tue 24 Nov at 19:00.");
            club.olga().calls("meeting.move", Map.of("day", "2026-11-24", "to", "2026-11-26"));
            club.doesWhatIsDue();
            club.homeReads(text -> text.contains("Next meeting: Thu 26 Nov at 19:00."));
            club.olga().calls("meeting.off", Map.of("day", "2026-11-26"));
            club.doesWhatIsDue();
            club.homeReads(text -> text.contains("Next meeting: Tue 1 Dec at 19:00."));
            club.olga().calls("meeting.asUsual", Map.of("day", "2026-11-24"));
            club.doesWhatIsDue();
            club.homeReads(text -> text.contains("Next meeting: Tue 24 Nov at 19:00."));
            assertThat(club.snapshot().all(Recaps.KIND)).as("told once").hasSize(1);
        }
    }

    @Test
    void whoWasThankedByMistakeIsNoMoreThanked() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            var anna = club.member("Anna");
            club.helper("Ben", "Carpenter");
            anna.calls("thanks", Map.of("to", "Ben", "for", "the windows"));
            anna.calls("thanks", Map.of("to", "Olga", "for", "everything"));
            assertThat(told(club)).contains("Thanks to Olga and Ben.");
            anna.calls("undo");
            club.doesWhatIsDue();
            club.homeReads(text -> text.contains("Thanks to Ben."));
        }
    }

    @Test
    void whoLooksBeforeSeesWhatWouldBePosted() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            club.olga().calls("recap.plan", Map.of("monthly", "YES"));
            aWeek(club);
            assertThat(club.olga().calls("recap.preview").reads())
                    .contains("This wish still needs somebody", "Nobody else sees this")
                    .doesNotContain("By itself it would not come");
            told(club);
            club.member("Carla").calls("withdraw", Map.of("request", "2"));
            club.clock.advance(Duration.ofDays(6));
            told(club);
            club.clock.advance(Duration.ofDays(7));
            assertThat(club.olga().calls("recap.preview").reads())
                    .contains("It was a quiet week", "Our month · Test club");
            told(club);
            club.clock.advance(Duration.ofDays(7));
            assertThat(club.olga().calls("recap.preview").reads())
                    .contains("It was a quiet week", "By itself it would not come")
                    .doesNotContain("Our month");
        }
    }

    @Test
    void whereNothingIsRankedNobodyIs() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            aWeek(club);
            club.clock.advance(Duration.ofDays(1));
            assertThat(told(club)).contains("From 18/11").doesNotContain("Helped most");
        }
    }

    @Test
    void aForumReadsDatesAndNothingElse() {
        try (var club = Club.of(Preset.FORUM)) {
            club.member("Anna").calls("help");
            assertThat(club.olga().calls("recap.now").reads()).contains("nothing to tell");
            club.olga().calls("meeting.plan", Map.of("weekday", "FRIDAY", "place", "At Olga’s"));
            assertThat(told(club))
                    .contains("Next meeting: Fri 20 Nov at 19:00, At Olga’s.")
                    .doesNotContain("Anna", "ishes", "quiet week", "one sentence");
        }
    }

    @Test
    void aForumReadsTheNextDateWeekAfterWeek() {
        try (var club = Club.of(Preset.FORUM)) {
            club.olga().calls("meeting.plan", Map.of("weekday", "FRIDAY"));
            // On the eve of the meeting, each time.
            club.clock.advance(Duration.ofHours(32));
            for (int week = 1; week <= 4; week++) {
                club.doesWhatIsDue();
                club.clock.advance(Duration.ofDays(7));
                assertThat(club.snapshot().all(Recaps.KIND)).hasSize(week);
            }
        }
    }

    @Test
    void aQuietWeekGetsTwoLinesAndASecondOneNone() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            club.clock.advance(Duration.ofDays(5));
            club.doesWhatIsDue();
            club.clock.advance(Duration.ofDays(7));
            club.doesWhatIsDue();
            assertThat(club.homeReads(text -> text.contains("It was a quiet week")))
                    .contains("one sentence to me is enough");
            club.clock.advance(Duration.ofDays(7));
            club.doesWhatIsDue();
            assertThat(new Recaps(club.snapshot()).last().orElseThrow().number()).isEqualTo(2);
            club.member("Anna").calls("request", CARPENTER);
            club.clock.advance(Duration.ofDays(7));
            club.doesWhatIsDue();
            club.homeReads(text -> text.contains("This wish still needs somebody"));
        }
    }

    @Test
    void whoWantsToBeLeftOutIsNamedInItNoMore() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var ben = aWeek(club);
            ben.pressesInPrivate("Tell it with my name");
            assertThat(told(club)).contains("Ben helped.", "Thanks to Ben.");
            ben.calls("withoutme", Map.of("wanted", "WITHOUT_ME"));
            club.homeReads(text -> !text.substring(text.indexOf("Recap · ")).contains("Ben"));
        }
    }

    @Test
    void whoGoesIsNamedNoMoreAndTheirWordsAreGone() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var ben = aWeek(club);
            ben.pressesInPrivate("Tell it with my name");
            assertThat(told(club)).contains("Ben helped.", "Thanks to Ben.");
            ben.calls("leave", Map.of("sure", "YES"));
            club.homeReads(text -> !text.substring(text.indexOf("Recap · ")).contains("Ben"));
            club.member("Carla").calls("leave", Map.of("sure", "YES"));
            club.homeReads(text -> !text.contains("ladder"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENGLISH", "GERMAN_DU", "GERMAN_SIE"})
    void itFitsWhateverThereIsToTell(String voice) {
        try (var club = Club.of(Preset.REFERRAL, voice)) {
            club.olga().calls("charter.edit", Map.of("open", "10"));
            club.olga()
                    .calls(
                            "meeting.plan",
                            Map.of("weekday", "FRIDAY", "place", "Ort ".repeat(20).strip()));
            var words = "Wunsch mit sehr vielen Worten, 🎻 und noch mehr davon ".repeat(18);
            for (int i = 0; i < 20; i++) {
                var name = "‏👩‍🚀 Friederike-Charlotte von und zu Donnersmarck-Meier " + i;
                var somebody = club.member(name);
                for (int wish = 0; wish < 10; wish++) {
                    somebody.calls("request", Map.of("text", wish + " " + words));
                }
                club.olga().calls("thanks", Map.of("to", somebody.id().tag(), "for", "alles"));
            }
            club.clock.advance(Duration.ofDays(1));
            club.olga().calls("recap.now");
            club.homeReads(text -> recap(club).blocks().size() > 5);
            assertThat(RecapViews.length(recap(club))).isLessThanOrEqualTo(RecapViews.LONGEST);
            assertThat(new Recaps(club.snapshot()).last().orElseThrow().wishes()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void itCanBePrinted(Preset preset) {
        try (var club = Club.of(preset)) {
            club.olga().calls("meeting.plan", Map.of("weekday", "FRIDAY", "place", "<b>Café</b>"));
            club.member("Anna").calls("request", Map.of("text", "Who has a <ladder> for me?"));
            club.olga().calls("recap.now");
            var olga = club.olga().calls("recap");
            var page = olga.fetchesFile("recap.html");
            assertThat(page).contains("size:A4", "<h1>Recap · Test club</h1>", "&lt;b&gt;Café");
            assertThat(page).doesNotContain("<b>Café", "<ladder>", "I can help");
            var ticket = olga.ticket("recap.html");
            assertThat(club.member("Anna").fetches(ticket)).isEmpty();
            club.clock.advance(Duration.ofMinutes(11));
            assertThat(olga.fetches(ticket)).isEmpty();
        }
    }
}
