package dev.vitaminb.core.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Measure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From handing an opportunity over to what it was worth, and thanks along the chain. */
class ReferralTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.helper("Anna", "Baker");
    private final Club.Persona ben = club.helper("Ben", "Lawyer");

    @AfterEach
    void close() {
        club.close();
    }

    private void annaRefersToBen() {
        anna.calls(
                "refer",
                Map.of(
                        "to", "Ben",
                        "about", "Mrs Miller wants to sell her house",
                        "agreed", "AGREED",
                        "contact", "0170 1234567",
                        "warmth", "RECOMMENDED"));
    }

    private long counted(Club.Persona who, Measure measure) {
        var day = new Groups(club.snapshot()).the().day(club.clock.instant());
        return club.bot.tallies().read(club.group(), day, day).sum(who.id(), measure, day, day);
    }

    private Club.Persona scribe() {
        var sara = club.member("Sara");
        sara.calls("help");
        club.olga().calls("role", Map.of("member", "Sara", "becomes", "SCRIBE"));
        return sara;
    }

    private static final Map<String, String> FOR_ANNA =
            Map.of(
                    "to", "Ben",
                    "about", "Mrs Miller wants to sell her house",
                    "agreed", "AGREED",
                    "contact", "0170 1234567",
                    "behalf", "Anna");

    @Test
    void aScribeEntersOneInTheGiversNameWhoMayTakeItBack() {
        anna.calls("help");
        ben.calls("help");
        var sara = scribe();
        sara.calls("refer", FOR_ANNA);
        assertThat(sara.reads())
                .contains("Recorded in the name of Anna")
                .doesNotContain("Miller", "0170");
        assertThat(sara.calls("referrals").reads()).doesNotContain("Miller");
        assertThat(ben.receives(text -> text.contains("Anna has a referral")))
                .contains("Miller", "entered by Sara");
        assertThat(anna.receives(text -> text.contains("entered in your name")))
                .contains("referral #1 to Ben", "Miller", "[Take it back]");
        assertThat(counted(anna, Measure.REFERRALS)).isEqualTo(1);
        anna.pressesInPrivate("Take it back");
        assertThat(anna.reads()).contains("Taken back: referral #1 no longer counts");
        assertThat(ben.receives(text -> text.contains("Please forget referral #1")))
                .contains("Anna has taken it back");
        assertThat(counted(anna, Measure.REFERRALS)).isZero();
        assertThat(counted(ben, Measure.REFERRED)).isZero();
        assertThat(new Referrals(club.snapshot()).find(new ReferralId(1))).isEmpty();
    }

    @Test
    void whatHasBeenAnsweredOrEnteredByOneselfIsNotTakenBack() {
        anna.calls("help");
        ben.calls("help");
        var sara = scribe();
        sara.calls("refer", FOR_ANNA);
        anna.receives(text -> text.contains("entered in your name"));
        ben.pressesInPrivate("Accept");
        anna.calls("referral.takeBack", Map.of("referral", "1"));
        assertThat(anna.reads()).contains("answered already", "Nothing was changed");
        anna.calls(
                "refer", Map.of("to", "Ben", "about", "A house to be painted", "agreed", "AGREED"));
        anna.calls("referral.takeBack", Map.of("referral", "2"));
        assertThat(anna.reads()).contains("in your name", "Nothing was changed");
        ben.calls("referral.takeBack", Map.of("referral", "1"));
        assertThat(ben.reads()).contains("Nothing was changed");
        sara.calls("referral.takeBack", Map.of("referral", "1"));
        assertThat(new Referrals(club.snapshot()).find(new ReferralId(1))).isPresent();
    }

    @Test
    void theReceiverIsToldInPrivateAndTheGiverHearsOfEveryStep() {
        annaRefersToBen();
        assertThat(anna.reads()).contains("Referral #1 is with Ben", "> Hello, as we discussed");
        assertThat(ben.receives(text -> text.contains("Anna has a referral")))
                .contains("> Mrs Miller wants to sell her house", "0170 1234567");
        ben.pressesInPrivate("Accept");
        assertThat(ben.reads()).contains("Accepted, thank you!", "[Contacted]", "[Thank Anna]");
        assertThat(anna.receives(text -> text.contains("has accepted your referral #1")))
                .doesNotContain("0170");
        ben.presses("Contacted").presses("Met").presses("Won");
        assertThat(ben.reads()).contains("Congratulations on #1");
        assertThat(anna.receives(text -> text.contains("has won #1")))
                .contains("has been in touch about #1", "has had a meeting about #1");
        assertThat(club.homeReads(text -> true)).doesNotContain("Miller", "referral");
        assertThat(counted(anna, Measure.REFERRALS)).isEqualTo(1);
        assertThat(counted(ben, Measure.REFERRED)).isEqualTo(1);
    }

    @Test
    void theGiverIsToldOnceThatItWaitsForWhoeverTakesNoMessages() {
        club.paper.closes(ben.privately());
        annaRefersToBen();
        assertThat(anna.reads()).doesNotContain("waits");
        assertThat(anna.receives(text -> text.contains("takes no private messages")))
                .contains("Ben", "referral #1 waits");
        club.clock.advance(Duration.ofDays(2));
        anna.calls("refer", Map.of("to", "Ben", "about", "A new roof", "agreed", "AGREED"));
        assertThat(anna.reads()).contains("Your referral #2 waits");
        club.paper.takes(ben.privately());
        ben.calls("me");
        ben.receives(text -> text.contains("A new roof"));
        club.settles();
        assertThat(anna.received()).containsOnlyOnce("takes no private messages");
    }

    @Test
    void theWordsForTheProspectSpeakOfAContactOnlyIfOneWasGiven() {
        annaRefersToBen();
        assertThat(anna.reads()).contains("passed on your contact");
        anna.calls("refer", Map.of("to", "Ben", "about", "A new roof", "agreed", "AGREED"));
        assertThat(anna.reads()).contains("told Ben from my network").doesNotContain("contact.");
    }

    @Test
    void paymentsAddUpAndTheGiverSeesThemOnlyIfTheReceiverShowsThem() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept").presses("Won").presses("Enter business");
        ben.fillsIn(Map.of("amount", "1,234.50"));
        assertThat(ben.reads()).contains("€1,234.50 entered with #1");
        ben.calls("business", Map.of("referral", "1", "amount", "3.5k"));
        assertThat(ben.reads()).contains("together that is €4,734.50");
        anna.calls("referrals", Map.of("which", "GIVEN")).presses("More");
        assertThat(anna.reads()).doesNotContain("€");
        assertThat(anna.received()).doesNotContain("€");
        ben.presses("Anna may see the amount");
        assertThat(anna.receives(text -> text.contains("€4,734.50"))).contains("brought Ben");
        anna.calls("referrals", Map.of("which", "GIVEN")).presses("More");
        assertThat(anna.reads()).contains("€4,734.50");
        assertThat(counted(ben, Measure.TURNOVER)).isEqualTo(473_450);
    }

    @Test
    void withoutConsentItIsALeadThatHoldsNoContactAndDoesNotCount() {
        anna.calls(
                "refer",
                Map.of(
                        "to", "Ben",
                        "about", "A neighbour who builds",
                        "agreed", "NOT_YET",
                        "contact", "0170 7654321"));
        assertThat(anna.reads())
                .contains("as lead #1, without a contact", "I did not keep the contact")
                .contains("May I pass on your contact?");
        assertThat(new Referrals(club.snapshot()).the(new ReferralId(1)).prospect().contact())
                .isEmpty();
        assertThat(ben.receives(text -> text.contains("referral for you")))
                .contains("This is only a lead")
                .doesNotContain("0170");
        assertThat(counted(anna, Measure.REFERRALS)).isZero();
        anna.presses("Has agreed now").fillsIn(Map.of("contact", "neighbour@example.org"));
        assertThat(anna.reads()).contains("The lead has become referral #1");
        assertThat(ben.receives(text -> text.contains("has agreed now")))
                .contains("neighbour@example.org");
        assertThat(counted(anna, Measure.REFERRALS)).isEqualTo(1);
    }

    @Test
    void whatIsDeclinedDoesNotCountAndMayHaveAReason() {
        annaRefersToBen();
        ben.pressesInPrivate("Doesn’t fit").fillsIn(Map.of("why", "Not my field"));
        assertThat(anna.receives(text -> text.contains("does not fit Ben this time")))
                .contains("> Not my field");
        assertThat(counted(anna, Measure.REFERRALS)).isZero();
        assertThat(counted(ben, Measure.REFERRED)).isZero();
        ben.calls("referral.step", Map.of("referral", "1", "to", "WON"));
        assertThat(ben.reads()).contains("That does not fit #1 any more; it is declined");
    }

    @Test
    void aSpinOffThanksWhoeverCameFirst() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept");
        var carl = club.helper("Carl", "Painter");
        ben.calls(
                "refer",
                Map.of(
                        "to", "Carl",
                        "about", "Her sister wants to paint",
                        "agreed", "AGREED",
                        "earlier", "#1"));
        assertThat(anna.receives(text -> text.contains("Another referral has come out")))
                .doesNotContain("sister");
        carl.pressesInPrivate("Accept");
        assertThat(carl.reads()).contains("[Thank Ben]", "[Thank Anna]");
        carl.presses("Thank Anna");
        assertThat(club.homeReads(text -> text.contains("Carl thanks Anna")))
                .contains("> a referral")
                .doesNotContain("sister");
        carl.calls("referral.show", Map.of("referral", "2"));
        assertThat(carl.reads()).contains("Came out of: #1 Anna");
    }

    @Test
    void aSpinOffThatIsTakenBackIsUntoldWithoutAName() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept");
        club.helper("Carl", "Painter");
        var spinOff =
                Map.of("to", "Carl", "about", "Her sister", "agreed", "AGREED", "earlier", "#1");
        ben.calls("refer", spinOff);
        anna.receives(text -> text.contains("Another referral has come out"));
        ben.calls("undo");
        assertThat(anna.receives(text -> text.contains("Please forget")))
                .contains("that another referral has come out of one of yours")
                .doesNotContain("Ben has taken", "#2");
    }

    @Test
    void aScribeEntersASpinOffOfWhatIsTheGiversAlone() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept");
        club.helper("Carl", "Painter");
        var sara = scribe();
        var spinOff = new HashMap<>(FOR_ANNA);
        spinOff.putAll(Map.of("to", "Carl", "behalf", "Ben", "earlier", "#1"));
        sara.calls("refer", spinOff);
        assertThat(sara.reads()).contains("Recorded in the name of Ben");
        assertThat(new Referrals(club.snapshot()).the(new ReferralId(2)).root().earlier())
                .contains(new ReferralId(1));
        spinOff.putAll(Map.of("to", "Ben", "behalf", "Carl"));
        sara.calls("refer", spinOff);
        assertThat(sara.reads()).contains("does not belong to Carl", "Nothing was recorded");
        spinOff.putAll(Map.of("to", "Carl", "behalf", "Sara"));
        sara.calls("refer", spinOff);
        assertThat(sara.reads()).contains("I find no referral #1 of yours");
        assertThat(club.snapshot().all(Referrals.KIND)).hasSize(2);
    }

    @Test
    void nobodyElseSeesOrMovesIt() {
        annaRefersToBen();
        var olga = club.olga();
        for (var path : new String[] {"referral.show", "referral.step", "business"}) {
            olga.calls(path, Map.of("referral", "1", "to", "ACCEPTED", "amount", "5"));
            assertThat(olga.reads()).as(path).contains("I find no referral #1 of yours");
        }
        anna.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        assertThat(anna.reads()).contains("That belongs to somebody else");
        anna.calls("business", Map.of("referral", "1", "amount", "5"));
        assertThat(anna.reads()).contains("That belongs to somebody else");
        ben.calls("referral.agreed", Map.of("referral", "1"));
        assertThat(ben.reads()).contains("Only whoever gave the referral");
        anna.calls("refer", Map.of("to", "Anna", "about", "myself", "agreed", "AGREED"));
        assertThat(anna.reads()).contains("A referral goes to somebody else");
    }

    @Test
    void whoLeavesTakesAlongWhomItWasAbout() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept");
        ben.calls("leave", Map.of("sure", "YES"));
        assertThat(anna.receives(text -> text.contains("Nothing came of #1"))).isNotEmpty();
        var left = new Referrals(club.snapshot()).the(new ReferralId(1));
        assertThat(left.prospect().about()).isEmpty();
        assertThat(left.prospect().contact()).isEmpty();
    }

    @Test
    void contactsAndAmountsAreNotTakenWhereOthersRead() {
        annaRefersToBen();
        ben.pressesInPrivate("Accept");
        anna.callsOpenly("refer", Map.of("to", "Ben", "about", "Mr Smith", "contact", "0170"));
        assertThat(anna.reads()).contains("That is private, and others can read along");
        ben.callsOpenly("business", Map.of("referral", "1", "amount", "500"));
        assertThat(ben.reads()).contains("That is private, and others can read along");
    }

    @Test
    void theGroupSeesTurnoverOnlyOfClosedPeriodsRoundedAndFromThreeReceivers() {
        for (var name : new String[] {"Ben", "Carl", "Dora"}) {
            assertThat(club.olga().calls("tally", Map.of("period", "MONTH")).reads())
                    .doesNotContain("Business last month");
            var receiver = club.helper(name, "Trade");
            anna.calls("refer", Map.of("to", name, "about", "a house", "agreed", "AGREED"));
            receiver.pressesInPrivate("Accept").presses("Won").presses("Enter business");
            receiver.fillsIn(Map.of("amount", "1234"));
            club.clock.advance(Duration.ofMinutes(3));
        }
        club.olga().calls("tally", Map.of("period", "MONTH"));
        assertThat(club.olga().reads()).doesNotContain("3,7");
        club.clock.advance(Duration.ofDays(31));
        var olga = club.olga().calls("tally", Map.of("period", "MONTH"));
        assertThat(olga.reads()).contains("Business last month: €3,700");
        ben.calls("me", Map.of("period", "ALL"));
        assertThat(ben.reads()).contains("one referral, €1,234 of business from them");
        assertThat(anna.calls("me", Map.of("period", "ALL")).reads())
                .contains("3 referrals")
                .doesNotContain("€");
        olga.calls("setup", Map.of("currency", "CHF"));
        assertThat(olga.reads()).contains("counted in EUR here already");
    }

    @Test
    void aCharterWithoutReferralsKnowsNothingOfThem() {
        try (var service = Club.of(Preset.SERVICE)) {
            var zoe = service.helper("Zoe", "Teacher");
            for (var path : new String[] {"refer", "referrals", "business", "referral.show"}) {
                zoe.calls(path, Map.of("referral", "1"));
                assertThat(zoe.reads()).as(path).contains("does not exist in Test club");
            }
            assertThat(zoe.menu()).noneMatch(entry -> entry.toString().contains("refer"));
            assertThat(zoe.calls("help").reads()).doesNotContain("referral");
        }
    }
}
