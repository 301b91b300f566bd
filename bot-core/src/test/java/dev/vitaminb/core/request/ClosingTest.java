package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing a wish, and what can be done with one that is closed. */
class ClosingTest {
    private static final Map<String, String> WISH = Map.of("request", "1");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben = club.helper("Ben", "Lawyer for tenancy law");
    private final Club.Persona carla = club.helper("Carla", "Beekeeper");

    @BeforeEach
    void aWish() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
    }

    @AfterEach
    void close() {
        club.close();
    }

    private void pledges(Club.Persona helper) {
        helper.calls("pledge", Map.of("request", "1", "how", "CAN"));
    }

    @Test
    void aNoteThatWasGivenIsKeptWhileItIsAskedWhoHelped() {
        pledges(ben);
        pledges(carla);
        anna.types("/solved 1 note: My landlord smiles now");
        assertThat(anna.form().given()).containsEntry("request", "1");
        assertThat(anna.reads()).contains("Who helped?=Ben, Carla", "My landlord smiles now");
        anna.fillsIn(Map.of());
        assertThat(anna.reads()).contains("#1 is solved and counts for Ben and Carla");
        assertThat(club.homeReads(text -> text.contains("Ben and Carla helped Anna")))
                .contains("> My landlord smiles now");
    }

    @Test
    void whoeverSharesANameIsPrefilledByTag() {
        var other = club.member("Benno").called("Ben");
        other.calls("help");
        pledges(ben);
        anna.calls("solved", Map.of("request", "1", "note", "Thank you so much"));
        assertThat(anna.reads()).contains("Who helped?=" + ben.id().tag());
        anna.fillsIn(Map.of());
        assertThat(anna.reads()).contains("#1 is solved and counts for Ben");
        assertThat(ben.receives(text -> text.contains("counts for you"))).isNotEmpty();
    }

    @Test
    void withoutANoteOneTapIsEnough() {
        pledges(ben);
        anna.calls("solved", WISH).presses("Ben");
        assertThat(anna.reads()).contains("#1 is solved and counts for Ben");
    }

    @Test
    void whoseWishItIsCanOpenWhatIsClosedAndExtendWhatHasExpired() {
        anna.calls("withdraw", WISH);
        anna.calls("edit", WISH);
        assertThat(anna.reads()).contains("#1 was withdrawn; nothing was recorded", "[Open again]");
        anna.presses("Open again");
        assertThat(anna.reads()).contains("#1 is open again");
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        anna.calls("withdraw", WISH);
        assertThat(anna.reads()).contains("#1 is solved already", "[Open again]");
        anna.presses("Open again");
        club.clock.advance(Duration.ofDays(15));
        anna.calls("edit", WISH);
        assertThat(anna.reads()).contains("#1 has expired", "[Extend]");
        anna.presses("Extend");
        assertThat(anna.reads()).contains("#1 is open again, until");
    }

    @Test
    void whoseWishItIsNotReadsWhereElseHelpIsNeeded() {
        anna.calls("withdraw", WISH);
        pledges(ben);
        assertThat(ben.reads()).contains("#1 was withdrawn", "/wishes shows who still needs help");
        assertThat(ben.buttonsOfLast()).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesSaysWhomToAsk() {
        ben.calls("withdraw", WISH);
        assertThat(ben.reads()).contains("only they, or an organiser", "please ask one of them");
        anna.inPrivate().says("Looking for a notary in Bonn");
        var draft = anna.inPrivate().says("Looking for another notary in Bonn").buttonsOfLast();
        var payload = draft.getFirst().press().payload(club.group().code());
        ben.pressesPayload(payload);
        assertThat(ben.reads()).contains("who alone can use it").doesNotContain("organiser");
    }

    @Test
    void whoHasLeftCannotBeCreditedButOthersAreFound() {
        var bens = ben.id().tag();
        ben.calls("leave", Map.of("sure", "YES"));
        anna.calls("credit", Map.of("request", "1", "helpers", bens));
        assertThat(anna.reads()).contains("has left the group; /members shows who is here");
    }
}
