package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a pledge: kept, released, or overtaken by what happens to the wish. */
class PledgesTest {
    private static final Map<String, String> WISH = Map.of("request", "1");
    private static final Map<String, String> CAN = Map.of("request", "1", "how", "CAN");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Notices notices = new Notices(club);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben =
            club.helper("Ben", "Lawyer for tenancy law, rent and contracts");

    @BeforeEach
    void aPledge() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        ben.calls("pledge", CAN);
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void whoPledgedHearsThatAWithdrawnWishIsOpenAgainAndCanStillSayNo() {
        anna.calls("withdraw", WISH);
        ben.receives(text -> text.contains("was withdrawn by Anna"));
        anna.calls("reopen", WISH);
        assertThat(ben.receives(text -> text.contains("open after all")))
                .contains("#1 is open after all, and so is your offer", "[I can’t after all]");
        ben.pressesInPrivate("I can’t after all");
        assertThat(ben.reads()).contains("you are free again");
        assertThat(anna.receives(text -> text.contains("after all")))
                .contains("Ben can’t help with #1 after all", "stays open for the others");
    }

    @Test
    void extendingOrUndoingASolutionTellsNoHelper() {
        club.clock.advance(Duration.ofDays(15));
        anna.calls("reopen", WISH);
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        anna.calls("reopen", WISH);
        anna.calls("withdraw", WISH);
        assertThat(ben.receives(text -> text.contains("was withdrawn")))
                .doesNotContain("open after all");
    }

    @Test
    void theRequesterHearsThatAPledgeIsGoneWithWhoeverLeaves() {
        anna.receives(text -> text.contains("Ben can help you"));
        ben.calls("leave", Map.of("sure", "YES"));
        assertThat(anna.receives(text -> text.contains("fallen through")))
                .contains(
                        "An offer of help with #1 has fallen through.",
                        "Your wish stays open for the others.",
                        "About #1: “Looking for a lawyer");
    }

    @Test
    void helpThatCameAfterTheLastDayCanBeToldAndCredited() {
        club.clock.advance(Duration.ofDays(15));
        ben.calls("show", WISH).presses("Done, I helped");
        assertThat(ben.reads()).contains("Thank you! I have told Anna");
        assertThat(anna.receives(text -> text.contains("have helped")))
                .contains("Ben says they have helped with #1");
        anna.pressesInPrivate("Solved").presses("Ben");
        assertThat(anna.reads()).contains("#1 is solved and counts for Ben");
    }

    @Test
    void aPledgeCanBeReleasedAfterTheLastDay() {
        club.clock.advance(Duration.ofDays(15));
        ben.calls("show", WISH).presses("I can’t after all");
        assertThat(ben.reads()).contains("you are free again");
        assertThat(anna.receives(text -> text.contains("after all")))
                .contains("[Extend]")
                .doesNotContain("stays open");
    }

    @Test
    void aClosedWishHasNoPledgesToKeepOrRelease() {
        anna.calls("withdraw", WISH);
        for (var command : new String[] {"keep", "release"}) {
            ben.calls(command, WISH);
            assertThat(ben.reads()).contains("#1 was withdrawn", "nothing was recorded");
        }
        assertThat(ben.calls("show", WISH).buttonsOfLast()).isEmpty();
    }

    @Test
    void whatHasBeenKeptIsNoOpenPromise() {
        assertThat(ben.calls("me").reads()).contains("You have promised help with:", "#1");
        assertThat(ben.calls("help").reads()).contains("promised help with one open wish");
        ben.calls("keep", WISH);
        assertThat(ben.calls("me").reads()).doesNotContain("You have promised");
        assertThat(ben.calls("help").reads()).doesNotContain("You have promised");
    }

    @Test
    void whatIsNotTrueAnyMoreIsNotTold() {
        var bens = ben.id().toString();
        assertThat(notices.tell("kept", "1", bens)).as("not kept").isEmpty();
        assertThat(notices.tell("released", "1", bens)).as("pledged again").isEmpty();
        assertThat(notices.tell("reopened", "1", bens)).contains("open after all");
        ben.calls("keep", WISH);
        assertThat(notices.tell("kept", "1", bens)).contains("have helped with #1");
        assertThat(notices.tell("reopened", "1", bens)).as("kept meanwhile").isEmpty();
        ben.calls("release", WISH);
        assertThat(notices.tell("kept", "1", bens)).as("released meanwhile").isEmpty();
        assertThat(notices.tell("released", "1", bens)).contains("can’t help");
        anna.calls("withdraw", WISH);
        assertThat(notices.tell("released", "1", bens)).as("withdrawn meanwhile").isEmpty();
        assertThat(notices.tell("released", "1")).as("withdrawn meanwhile").isEmpty();
    }
}
