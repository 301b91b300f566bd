package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main job: a wish, a helper, a thank-you. */
class WishTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben =
            club.helper("Ben", "Lawyer for tenancy law, rent and contracts");

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void aSentenceBecomesAWishByOneTapAndShowsWhoCanHelp() {
        anna.inPrivate()
                .says("Looking for a lawyer for tenancy law, my landlord is difficult")
                .presses("Post");

        assertThat(club.homeReads(text -> text.contains("#1")))
                .contains("#1 · Anna has a wish", "lawyer for tenancy law", "[I can help]");
    }

    @Test
    void theRequesterSeesAMatchWithAReasonAndAsks() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        assertThat(anna.reads())
                .contains("Posted as #1", "- Ben | Lawyer for tenancy law", "[Ask Ben]");

        anna.presses("Ask Ben");
        assertThat(anna.reads()).contains("Ben has been asked in private");
        assertThat(ben.receives(text -> text.contains("Anna has a wish")))
                .contains(
                        "Looking for a lawyer",
                        "[I can help]",
                        "[Not for me]",
                        "[Don’t ask me any more]");

        ben.pressesInPrivate("I can help");
        assertThat(ben.reads()).contains("Anna knows that you can help with #1");
        assertThat(anna.receives(text -> text.contains("Ben can help you"))).contains("#1");
        assertThat(club.homeReads(text -> text.contains("Can help: Ben"))).contains("#1");
    }

    @Test
    void solvingOffersThePledgesFirstAndCreditsTheHelper() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        ben.pressesInHome("I can help");
        anna.pressesInHome("Solved");
        assertThat(anna.reads())
                .contains("Who helped with #1?", "[Ben]", "[Someone else]", "[It settled itself]");
        anna.presses("Ben");
        assertThat(anna.reads()).contains("#1 is solved and counts for Ben");
        assertThat(ben.receives(text -> text.contains("it counts for you")))
                .contains("Anna says that you helped");
        assertThat(club.homeReads(text -> text.contains("Ben helped Anna")))
                .contains("Solved, with the help of Ben");
        anna.calls("tally", Map.of("period", "WEEK"));
        assertThat(anna.reads()).contains("Wishes: 1", "Solved: 1", "Helped: 1", "Ben · 1");
    }

    @Test
    void reopeningTakesBackWhatTheSolutionCounted() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        ben.pressesInHome("I can help");
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        club.clock.advance(Duration.ofDays(1));
        anna.presses("Open again");
        assertThat(anna.reads()).contains("#1 is open again");
        anna.calls("tally", Map.of("period", "WEEK"));
        assertThat(anna.reads())
                .contains("Wishes: 1", "Offers of help: 1")
                .doesNotContain("Solved: 1", "Helped");
    }

    @Test
    void knowingSomeoneIsToldToTheRequesterAlone() {
        anna.calls("request", Map.of("text", "Looking for a florist for our wedding"));
        ben.pressesInHome("I know someone");
        assertThat(ben.reads()).contains("Whom do you know?");
        ben.fillsIn(Map.of("who", "My sister Flora, call her at the market"));
        assertThat(ben.reads()).contains("told Anna privately");
        assertThat(anna.receives(text -> text.contains("My sister Flora")))
                .contains("Ben knows someone for #1");
        assertThat(club.homeReads(text -> text.contains("Somebody knows someone")))
                .doesNotContain("sister", "Flora");
    }

    @Test
    void aPledgeCanBeKeptOrReleased() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        ben.pressesInHome("I can help").presses("Done, I helped");
        assertThat(ben.reads()).contains("Thank you! I have told Anna");
        assertThat(anna.receives(text -> text.contains("have helped")))
                .contains("Ben says they have helped with #1");
        ben.calls("release", Map.of("request", "1"));
        assertThat(ben.reads()).contains("you are free again");
        assertThat(club.homeReads(text -> text.contains("Who can help?")))
                .doesNotContain("Can help: Ben");
        ben.calls("me", Map.of("period", "WEEK"));
        assertThat(ben.reads()).doesNotContain("You have promised");
    }

    @Test
    void everybodySeesOnlyThreeOpenWishesOfOneMember() {
        for (int i = 1; i <= 3; i++) {
            anna.calls("request", Map.of("text", "Wish number " + i + " of this week"));
        }
        anna.calls("request", Map.of("text", "One wish too many this week"));
        assertThat(anna.reads()).contains("3 open wishes", "Nothing was posted");
        anna.calls("withdraw", Map.of("request", "#2"));
        assertThat(anna.reads()).contains("#2 is withdrawn");
        anna.calls("request", Map.of("text", "One wish that fits again"));
        assertThat(anna.reads()).contains("Posted as #4");
    }

    @Test
    void aWishExpiresAfterFourteenDaysAndCanBeExtended() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        club.clock.advance(Duration.ofDays(15));
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(ben.reads()).contains("#1 has expired; nothing was recorded");
        anna.calls("requests");
        assertThat(anna.reads()).contains("No wish is open right now");
        anna.calls("reopen", Map.of("request", "1"));
        assertThat(anna.reads()).contains("#1 is open again, until");
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(ben.reads()).contains("Anna knows that you can help");
    }

    @Test
    void editingChangesTheCardInPlace() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        club.homeReads(text -> text.contains("#1"));
        anna.calls("edit", Map.of("request", "1"));
        assertThat(anna.form().fields().getFirst().value())
                .isEqualTo("Looking for a lawyer for tenancy law");
        anna.fillsIn(Map.of("text", "Looking for a lawyer for labour law", "effort", "CALL"));
        assertThat(anna.reads()).contains("#1 is changed");
        assertThat(club.homeReads(text -> text.contains("labour law")))
                .contains("Effort: A call")
                .doesNotContain("tenancy");
        assertThat(club.paper.at(club.home)).hasSize(1);
    }

    @Test
    void whoShowsHelpersWithoutTellingAnybodyAndSaysWhenNobodyFits() {
        anna.inPrivate().calls("who", Map.of("text", "somebody for tenancy law"));
        var asked = anna.inPrivate().calls("who", Map.of("text", "somebody for tenancy law"));
        assertThat(asked.reads()).contains("nobody has been told yet", "Ben", "[Post as a wish]");
        asked.presses("Post as a wish");
        assertThat(asked.reads()).contains("Posted as #1");
        var nobody = anna.inPrivate().calls("who", Map.of("text", "zookeeper for elephants"));
        assertThat(nobody.reads()).contains("Honestly: nobody’s profile fits");
    }

    @Test
    void aDraftCanBeChangedAndDiscarded() {
        var draft = anna.inPrivate().says("Looking for a lawyer for tenancy law");
        draft.presses("Change");
        draft.fillsIn(Map.of("text", "Looking for a notary in Bonn", "kind", "ADVICE"));
        assertThat(draft.reads()).contains("Posted as #1");
        assertThat(club.homeReads(text -> text.contains("notary"))).contains("Kind: Advice");

        var other = anna.inPrivate().says("Looking for a good baker nearby");
        var stale = other.reply();
        other.presses("Discard");
        assertThat(other.reads()).contains("Discarded. Nobody saw it.");
        assertThat(stale).isNotNull();
        other.calls("draft.post", Map.of("draft", "abcdefgh"));
        assertThat(other.reads()).contains("That draft is gone");
    }

    @Test
    void notForMeIsToldToNobody() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"))
                .presses("Ask Ben");
        ben.pressesInPrivate("Not for me");
        assertThat(ben.reads()).contains("nobody learns of it");
        anna.inPrivate().calls("show", Map.of("request", "1"));
        anna.calls("ask", Map.of("request", "1", "member", "Ben"));
        assertThat(anna.reads()).contains("Ben has been asked");
        assertThat(anna.received()).isEmpty();
    }

    @Test
    void nobodyIsAskedMoreThanTwiceAWeek() {
        for (int i = 1; i <= 2; i++) {
            anna.calls("request", Map.of("text", "Question " + i + " about tenancy law"))
                    .presses("Ask Ben");
        }
        anna.calls("request", Map.of("text", "Question 3 about tenancy law"));
        assertThat(anna.reads()).doesNotContain("[Ask Ben]").contains("best spoken to in person");
        anna.calls("ask", Map.of("request", "3", "member", "Ben"));
        assertThat(anna.reads()).contains("Nothing was sent");
        club.clock.advance(Duration.ofDays(7));
        anna.calls("ask", Map.of("request", "3", "member", "Ben"));
        assertThat(anna.reads()).contains("Ben has been asked");
    }

    @Test
    void whoeverIsMutedIsNeverSuggestedNorWrittenTo() {
        ben.calls("mute");
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        assertThat(anna.reads()).contains("Nobody’s profile fits clearly");
        anna.calls("ask", Map.of("request", "1", "member", "Ben"));
        assertThat(anna.reads()).contains("Nothing was sent");
        ben.calls("mute");
        assertThat(ben.reads()).contains("Welcome back");
    }

    @Test
    void aHelpIsWhatTheHelperIsFoundByNextTime() {
        var carla = club.helper("Carla", "Beekeeper");
        anna.calls("request", Map.of("text", "Who knows about repairing an old accordion?"));
        carla.calls("pledge", Map.of("request", "1", "how", "CAN"));
        anna.calls("solved", Map.of("request", "1", "helpers", "Carla"));
        ben.calls("who", Map.of("text", "my accordion is broken"));
        assertThat(ben.reads()).contains("- Carla | helped with #1");
    }

    @Test
    void nearnessIsTakenFromTheTextAlsoWhenAWordStandsThereTwice() {
        ben.calls("profile", Map.of("city", "Bonn"));
        anna.calls("who", Map.of("text", "tenancy law in Bonn, the tenancy law of Bonn"));
        assertThat(anna.reads()).contains("near: Bonn");
    }
}
