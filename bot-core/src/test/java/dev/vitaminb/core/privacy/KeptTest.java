package dev.vitaminb.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member sees all that is kept about them, takes it along, and deletes single things. */
class KeptTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.helper("Anna", "Tunes pianos");
    private final Club.Persona ben = club.helper("Ben", "Sells bicycles");

    @BeforeEach
    void life() {
        anna.calls("request", Map.of("text", "Looking for a grand piano"));
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben", "note", "A fine one"));
        ben.calls("request", Map.of("text", "Who has a bicycle pump to lend?"));
        anna.calls("pledge", Map.of("request", "2", "how", "KNOW_SOMEONE", "who", "Uncle Tom"));
        anna.calls("thanks", Map.of("to", "Ben", "for", "the long evening"));
        ben.calls("refer", Map.of("to", "Anna", "about", "Mrs Key’s piano", "agreed", "NOT_YET"));
        anna.inPrivate().says("A draft about a metronome");
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void everySectionShowsWhatIsKept() {
        assertThat(anna.calls("mydata").reads()).contains("Anna", "paper:anna-", "Number here | 2");
        assertThat(anna.presses("More →").reads()).contains("Tunes pianos");
        assertThat(anna.presses("wishes").reads()).contains("grand piano", "A fine one", "solved");
        assertThat(anna.presses("offers of help").reads()).contains("#2", "Uncle Tom");
        assertThat(anna.presses("thanks").reads()).contains("Anna thanked Ben", "long evening");
        assertThat(anna.presses("referrals").reads()).contains("Ben to Anna", "Mrs Key’s piano");
        assertThat(anna.presses("drafts").reads()).contains("metronome");
        assertThat(anna.presses("numbers").reads()).contains("Thanks said | 1");
        assertThat(ben.calls("mydata").buttonsOfLast())
                .noneMatch(button -> button.label().equals("drafts"));
    }

    @Test
    void allOfItCanBeTakenAlong() {
        assertThat(anna.calls("mydata").presses("Take all along").fetchesFile("my-data.txt"))
                .contains(
                        "paper:anna-",
                        "Tunes pianos",
                        "grand piano",
                        "Uncle Tom",
                        "long evening",
                        "Mrs Key’s piano",
                        "metronome")
                .doesNotContain("bicycle pump", "Sells bicycles");
        assertThat(anna.reads()).doesNotContain("metronome");
        assertThat(ben.fetches(anna.ticket("my-data.txt"))).isEmpty();
    }

    @Test
    void theWordsOfAClosedWishCanBeDeleted() {
        anna.calls("mydata", Map.of("section", "WISHES")).presses("Delete the words");
        assertThat(anna.reads()).contains("The words of #1 are deleted");
        var request = new Requests(club.snapshot()).the(new RequestId(1));
        assertThat(request.hasWords()).isFalse();
        assertThat(request.credits(ben.id())).isTrue();
        club.homeReads(text -> text.contains("The words of this wish have been deleted"));
        assertThat(anna.calls("reopen", Map.of("request", "1")).reads()).contains("post it anew");
        assertThat(ben.calls("forget", Map.of("request", "2")).reads()).contains("not closed yet");
    }

    @Test
    void theProfileCanBeEmptied() {
        anna.calls("mydata").presses("Empty my profile");
        assertThat(anna.reads()).contains("Your profile is empty");
        assertThat(Members.in(club.snapshot()).the(anna.id()).profile()).isEqualTo(Profile.EMPTY);
        assertThat(ben.calls("who", Map.of("text", "Who tunes pianos?")).reads())
                .doesNotContain("Anna");
    }

    @Test
    void leavingIsOneOfTheButtons() {
        anna.calls("mydata").presses("Leave the group …").presses("Yes, leave the group");
        assertThat(anna.reads()).contains("I have forgotten");
    }
}
