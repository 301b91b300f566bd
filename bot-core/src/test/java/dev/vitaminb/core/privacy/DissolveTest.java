package dev.vitaminb.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.RedisContent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole group goes: not by a slip, not at once, and then altogether. */
class DissolveTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona anna = club.helper("Anna", "Tunes harps");

    @BeforeEach
    void somethingIsKept() {
        anna.calls("request", Map.of("text", "Looking for a bicycle"));
        olga.calls("thanks", Map.of("to", "Anna", "for", "the music"));
        club.homeReads(text -> text.contains("the music") && text.contains("bicycle"));
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void itTakesATapAndTheGroupsName() {
        olga.calls("dissolve");
        assertThat(olga.reads()).contains("Dissolve Test club?", "For one day");
        assertThat(olga.presses("Save the tables first").reads()).contains("members.csv");
        olga.calls("dissolve");
        olga.presses("Dissolve the group …").fillsIn(Map.of("name", "Best club"));
        assertThat(olga.reads()).contains("not what this group is called", "Nothing was changed");
        assertThat(new Groups(club.snapshot()).the().dissolving()).isEmpty();
    }

    @Test
    void everybodyIsToldAndForADayItCanBeTakenBack() {
        dissolve();
        assertThat(olga.reads()).contains("will be dissolved: tomorrow at 11:00");
        club.homeReads(text -> text.contains("tomorrow at 11:00 I delete everything"));
        club.clock.advance(Duration.ofHours(23));
        club.doesWhatIsDue();
        assertThat(anna.calls("requests").reads()).contains("bicycle");
        olga.calls("dissolve").presses("Keep the group");
        assertThat(olga.reads()).contains("Test club stays");
        club.homeReads(text -> text.contains("Good news: the group Test club stays"));
        club.clock.advance(Duration.ofDays(2));
        club.doesWhatIsDue();
        assertThat(anna.calls("requests").reads()).contains("bicycle");
    }

    @Test
    void thenNothingIsLeftAndAnotherGroupCanBeginThere() {
        var group = club.group();
        dissolve();
        club.clock.advance(Duration.ofDays(1));
        club.doesWhatIsDue();
        assertThat(anna.calls("requests").reads()).doesNotContain("bicycle");
        club.doesWhatIsDue();
        assertThat(new RedisContent(TestRedis.connections()).of(group.code())).isEmpty();
        assertThat(anna.calls("requests").reads()).contains("not set up yet");

        var again = club.setUp(Preset.SERVICE, "ENGLISH");
        assertThat(again.calls("members").reads()).contains("One member").doesNotContain("Anna");
    }

    @Test
    void membersCannot() {
        anna.calls("dissolve", Map.of("sure", "YES", "name", "Test club"));
        assertThat(new Groups(club.snapshot()).the().dissolving()).isEmpty();
    }

    private void dissolve() {
        olga.calls("dissolve").presses("Dissolve the group …").fillsIn(Map.of("name", "test club"));
    }
}
