package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is new is trusted in advance, and has somebody to ask. */
class NewcomerTest {
    private static final Map<String, String> APPOINTED =
            Map.of("newcomer", "Nina", "mentor", "Max");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona max = club.member("Max");
    private final Club.Persona nina = club.member("Nina");

    @BeforeEach
    void theyAreHere() {
        max.calls("help");
        nina.calls("help");
    }

    @AfterEach
    void close() {
        club.close();
    }

    private boolean hasMentor() {
        return Members.in(club.snapshot()).the(nina.id()).mentor().isPresent();
    }

    @Test
    void theAdvanceOfTrustIsSaidWithTheFirstWishAndShownToTheNewcomerAlone() {
        assertThat(nina.calls("me").reads()).contains("3 more wishes before anything is expected");
        nina.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        assertThat(nina.reads()).contains("Advance of trust: your first 3 wishes");
        nina.calls("request", Map.of("text", "Looking for a dentist with Saturday hours"));
        assertThat(nina.reads()).contains("#2").doesNotContain("Advance of trust");
        assertThat(nina.calls("me").reads()).contains("one more wish before anything is expected");
        assertThat(club.homeReads(text -> text.contains("#2"))).doesNotContain("dvance of trust");
        assertThat(olga.calls("profile", Map.of("member", "Nina")).reads())
                .contains("Nina")
                .doesNotContain("dvance of trust");
    }

    @Test
    void whoHasBeenHereForLongReadsNothingOfIt() {
        club.clock.advance(Duration.ofDays(85));
        assertThat(nina.calls("me").reads()).contains("Given").doesNotContain("advance of trust");
        olga.calls("mentor", APPOINTED);
        assertThat(olga.reads()).contains("more than 12 weeks", "Nothing was recorded");
        assertThat(hasMentor()).isFalse();
    }

    @Test
    void organisersSayHowMuchTrustThereIs() {
        olga.calls("charter").presses("Trust in newcomers");
        olga.fillsIn(Map.of("wishes", "1", "weeks", "2"));
        assertThat(olga.reads())
                .contains("one wish before anything is expected, in their first 2 weeks");
        assertThat(nina.calls("me").reads()).contains("one more wish before");
        club.clock.advance(Duration.ofDays(14));
        assertThat(nina.calls("me").reads()).doesNotContain("more wish");
    }

    @Test
    void bothHearOfEachOtherAndTheMentorOfTheFirstWish() {
        olga.calls("mentor", APPOINTED);
        assertThat(olga.reads()).contains("Max is the mentor of Nina now");
        assertThat(nina.receives(text -> text.contains("Max is your mentor")))
                .contains("[Profile]");
        assertThat(max.receives(text -> text.contains("the mentor of Nina")))
                .contains("Have a coffee with Nina");
        assertThat(olga.calls("profile", Map.of("member", "Nina")).reads()).contains("Mentor: Max");
        nina.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        assertThat(max.receives(text -> text.contains("has posted a first wish")))
                .contains("> Looking for a lawyer", "[I can help]");
    }

    @Test
    void aMentorWhoLeavesFreesTheNewcomer() {
        olga.calls("mentor", APPOINTED);
        assertThat(hasMentor()).isTrue();
        max.calls("leave", Map.of("sure", "YES"));
        assertThat(hasMentor()).isFalse();
    }

    @Test
    void aMentorWhoWantsToBeLeftOutFreesTheNewcomer() {
        olga.calls("mentor", APPOINTED);
        max.calls("withoutme");
        assertThat(hasMentor()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsSaidAndNotRecorded() {
        olga.calls("mentor", APPOINTED);
        var version = club.snapshot().version();
        assertThat(olga.calls("mentor", APPOINTED).reads()).contains("Nothing was changed");
        assertThat(olga.calls("mentor", Map.of("newcomer", "Nina", "mentor", "Nina")).reads())
                .contains("somebody else than the newcomer");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }
}
