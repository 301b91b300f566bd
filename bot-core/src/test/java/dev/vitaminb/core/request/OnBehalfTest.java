package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organiser takes care of somebody else's wish: everybody is told who it was. */
class OnBehalfTest {
    private static final Map<String, String> WISH = Map.of("request", "1");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Notices notices = new Notices(club);
    private final Club.Persona olga = club.olga();
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben =
            club.helper("Ben", "Lawyer for tenancy law, rent and contracts");

    @BeforeEach
    void aWish() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void theRequesterReadsWhatTheWishSaysNow() {
        olga.calls("edit", Map.of("request", "1", "text", "Looking for a lawyer for labour law"));
        assertThat(anna.receives(text -> text.contains("changed by Olga")))
                .contains("Your wish #1", "> Looking for a lawyer for labour law", "[Change]");
    }

    @Test
    void whoeverPledgedReadsWhoHasWithdrawnItAndTheRequesterCanOpenItAgain() {
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        olga.calls("withdraw", WISH);
        assertThat(ben.receives(text -> text.contains("withdrawn")))
                .contains("#1 was withdrawn by Olga")
                .doesNotContain("by Anna");
        assertThat(anna.receives(text -> text.contains("Your wish #1 was withdrawn by Olga")))
                .contains("About #1: “Looking for a lawyer");
        anna.pressesInPrivate("Open again");
        assertThat(anna.reads()).contains("#1 is open again");
    }

    @Test
    void theRequesterHearsThatItIsSolvedAndTheCreditedBecauseOfWhom() {
        olga.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        assertThat(ben.receives(text -> text.contains("counts for you")))
                .contains("Olga says that you helped");
        assertThat(anna.receives(text -> text.contains("marked as solved by Olga")))
                .contains("Your wish #1", "[Open again]");
    }

    @Test
    void theRequesterHearsThatItIsOpenAgain() {
        anna.calls("withdraw", WISH);
        olga.calls("reopen", WISH);
        assertThat(anna.receives(text -> text.contains("opened again by Olga")))
                .contains("Your wish #1", "[Solved]");
    }

    @Test
    void whoActsOnTheirOwnWishIsNotTold() {
        anna.calls("edit", Map.of("request", "1", "text", "Looking for a lawyer for labour law"));
        anna.calls("withdraw", WISH);
        anna.calls("reopen", WISH);
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        olga.calls("reopen", WISH);
        assertThat(anna.receives(text -> text.contains("by Olga")))
                .doesNotContain("by Anna", "changed", "withdrawn");
    }

    @Test
    void anOrganiserWhoHadPledgedIsNotToldOfTheirOwnWithdrawal() {
        olga.calls("pledge", Map.of("request", "1", "how", "CAN"));
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        olga.calls("withdraw", WISH);
        ben.receives(text -> text.contains("was withdrawn by Olga"));
        ben.calls("request", Map.of("text", "Who waters my plants in August?"));
        olga.calls("pledge", Map.of("request", "2", "how", "CAN"));
        ben.calls("withdraw", Map.of("request", "2"));
        assertThat(olga.receives(text -> text.contains("was withdrawn by Ben")))
                .doesNotContain("by Olga");
    }

    @Test
    void anOrganiserWhoHelpedLetsTheRequesterSaySo() {
        olga.calls("solved", Map.of("request", "1", "helpers", "Olga"));
        assertThat(olga.reads()).contains("let Anna close the wish", "nothing was recorded");
        olga.calls("solved", Map.of("request", "1", "helpers", "Anna"));
        assertThat(olga.reads()).contains("Anna had this wish", "nothing was recorded");
        anna.calls("solved", Map.of("request", "1", "helpers", "Anna"));
        assertThat(anna.reads()).contains("Nobody credits themselves");
        anna.calls("solved", Map.of("request", "1", "helpers", "Olga"));
        assertThat(anna.reads()).contains("#1 is solved and counts for Olga");
    }

    @Test
    void tooManyOpenWishesAreThoseOfTheRequester() {
        anna.calls("withdraw", WISH);
        for (int i = 2; i <= 4; i++) {
            anna.calls("request", Map.of("text", "Wish number " + i + " of this week"));
        }
        olga.calls("reopen", WISH);
        assertThat(olga.reads())
                .contains("Anna already has 3 open wishes", "Nothing was changed")
                .doesNotContain("You ");
        anna.calls("reopen", WISH);
        assertThat(anna.reads()).contains("You already have 3 open wishes");
    }

    @Test
    void whatHasBeenUndoneIsNotToldAnyMore() {
        var organiser = olga.id().toString();
        for (var act : OnBehalf.values()) {
            assertThat(notices.tell("onBehalf", "1", organiser, act.name()).isEmpty())
                    .as("%s of an open wish", act)
                    .isEqualTo(act == OnBehalf.SOLVED || act == OnBehalf.WITHDRAWN);
        }
        assertThat(notices.tell("withdrawn", "1", organiser)).isEmpty();
        olga.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        assertThat(notices.tell("credited", "1", organiser, ben.id().toString())).isNotEmpty();
        assertThat(notices.tell("credited", "1", organiser, anna.id().toString())).isEmpty();
        assertThat(notices.tell("onBehalf", "1", organiser, "REOPENED")).isEmpty();
    }

    @Test
    void whoLeavesIsNotNamedToThoseWhoWantedToHelp() {
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        anna.calls("leave", Map.of("sure", "YES"));
        assertThat(ben.receives(text -> text.contains("was withdrawn")))
                .contains("whoever had this wish has left the group");
    }
}
