package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The only organiser hands the group over before they go. */
class HandoverTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona ben = club.helper("Ben", "Lawyer for tenancy law");

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void whoeverIsChosenSaysYesAndTheOtherMayGo() {
        olga.calls("leave");
        assertThat(olga.reads())
                .contains("only organiser", "who manages this place", "[Ben]", "[Somebody else]");
        olga.presses("Ben");
        assertThat(olga.reads()).contains("I have asked Ben in private");
        assertThat(organisers()).containsExactly("Olga");
        ben.pressesInPrivate("Yes, I take over");
        assertThat(ben.reads()).contains("You are an organiser of Test club now");
        assertThat(organisers()).containsExactly("Ben", "Olga");
        olga.receives(text -> text.contains("Ben said yes"));
        olga.pressesInPrivate("Leave the group …");
        assertThat(olga.reads()).contains("I have forgotten your name");
        assertThat(organisers()).containsExactly("Ben");
    }

    @Test
    void aNoIsPassedOnAndNothingChanges() {
        olga.calls("leave").presses("Somebody else").fillsIn(Map.of("member", "Ben"));
        ben.pressesInPrivate("No, thanks");
        olga.receives(text -> text.contains("Ben can’t look after Test club"));
        assertThat(organisers()).containsExactly("Olga");
        ben.pressesInPrivate("Yes, I take over");
        assertThat(ben.reads()).contains("That question does not stand any more");
        assertThat(organisers()).containsExactly("Olga");
    }

    @Test
    void onlyWhoeverWasAskedAnswersAndOnlyInTime() {
        olga.calls("handover", Map.of("member", "Ben"));
        var cleo = club.member("Cleo");
        cleo.calls("handover.answer", Map.of("offer", ben.id().tag(), "answer", "YES"));
        assertThat(cleo.reads()).contains("That belongs to somebody else");
        club.clock.advance(Duration.ofDays(8));
        ben.calls("handover.answer", Map.of("offer", ben.id().tag(), "answer", "YES"));
        assertThat(ben.reads()).contains("does not stand any more");
        assertThat(organisers()).containsExactly("Olga");
    }

    @Test
    void whoWantsNoMessagesIsNotAskedAndWhoManagesThePlaceTakesOver() {
        ben.calls("mute");
        olga.calls("leave");
        assertThat(olga.buttonsOfLast()).isEmpty();
        olga.calls("handover", Map.of("member", "Ben"));
        assertThat(olga.reads()).contains("Ben wants no messages from me");
        club.organiser("Ada").calls("help");
        olga.calls("leave", Map.of("sure", "YES"));
        assertThat(organisers()).containsExactly("Ada");
    }

    private List<String> organisers() {
        return Members.in(club.snapshot()).organisers().stream().map(Member::name).toList();
    }
}
