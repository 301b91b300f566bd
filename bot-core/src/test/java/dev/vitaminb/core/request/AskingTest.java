package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.referral.Referrals;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking somebody in private: a no stays between them and the bot. */
class AskingTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Notices notices = new Notices(club);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben =
            club.helper("Ben", "Lawyer for tenancy law, rent and contracts");

    @AfterEach
    void close() {
        club.close();
    }

    private String annasList() {
        return anna.calls("show", Map.of("request", "1")).reads();
    }

    private void wishes() {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
    }

    @Test
    void theListOfTheRequesterIsTheSameAfterANoOfSomebodyAsked() {
        wishes();
        anna.presses("Ask Ben");
        var before = annasList();
        assertThat(before).contains("- Ben", "· asked");
        ben.pressesInPrivate("Not for me");
        assertThat(annasList()).isEqualTo(before);
    }

    @Test
    void theListOfTheRequesterIsTheSameAfterANoOfSomebodyNotAsked() {
        wishes();
        var before = annasList();
        ben.calls("decline", Map.of("request", "1"));
        assertThat(annasList()).isEqualTo(before).contains("[Ask Ben]");
    }

    @Test
    void whoSaidNoIsAskedLikeAnybodyAndHearsNothing() {
        wishes();
        ben.calls("decline", Map.of("request", "1"));
        anna.calls("show", Map.of("request", "1")).presses("Ask Ben");
        assertThat(anna.reads()).contains("Ben has been asked in private");
        assertThat(annasList()).contains("· asked");
        anna.calls("request", Map.of("text", "Who reads my new rent contract?")).presses("Ask Ben");
        assertThat(ben.receives(text -> text.contains("rent contract")))
                .doesNotContain("lawyer for tenancy law");
        anna.calls("request", Map.of("text", "A third question about tenancy law"));
        assertThat(anna.reads()).as("as if both had been sent").contains("spoken to in person");
    }

    private void thereAreMinors() {
        club.olga()
                .calls(
                        "setup.responsible",
                        Map.of(
                                "controller",
                                "Club e. V.",
                                "contact",
                                "board@club.example",
                                "minors",
                                "YES"));
    }

    @Test
    void whereThereAreMinorsNobodyIsIntroducedToAnybody() {
        thereAreMinors();
        wishes();
        assertThat(club.homeReads(text -> text.contains("tenancy law")))
                .contains("[I can help]")
                .doesNotContain("[I know someone]");
        ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "My aunt Ada"));
        assertThat(ben.reads())
                .contains("members under 18", "nobody’s contact", "Nothing was recorded");
        assertThat(new Requests(club.snapshot()).all().getFirst().pledges()).isEmpty();
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(ben.reads()).contains("knows that you can help");
    }

    @Test
    void whereThereAreMinorsNoReferralIsPassedOnAndNoContactFollowsALead() {
        wishes();
        ben.calls("refer", Map.of("to", "Anna", "about", "A flat", "agreed", "NOT_YET"));
        thereAreMinors();
        ben.calls(
                "refer",
                Map.of("to", "Anna", "about", "A house", "agreed", "AGREED", "contact", "1 2 3"));
        assertThat(ben.reads()).contains("members under 18", "Nothing was recorded");
        ben.calls("refer");
        assertThat(ben.reads())
                .as("at once, without a form")
                .contains("members under 18", "Nothing was recorded");
        ben.calls("referral.agreed", Map.of("referral", "1", "contact", "1 2 3"));
        assertThat(ben.reads()).contains("members under 18", "Nothing was recorded");
        assertThat(club.snapshot().all(Referrals.KIND))
                .singleElement()
                .matches(referral -> referral.prospect().contact().isEmpty());
    }

    @Test
    void whereThereAreMinorsHelpNamesNoButtonThatIsMissingAndMentorsAreForOrganisersToJudge() {
        ben.calls("help", Map.of("topic", "WISHES"));
        assertThat(ben.reads()).contains("I can help", "I know someone");
        thereAreMinors();
        ben.calls("help", Map.of("topic", "WISHES"));
        assertThat(ben.reads()).contains("I can help").doesNotContain("I know someone");
        var olga = club.olga().calls("mentor", Map.of("newcomer", "Ben", "mentor", "Olga"));
        assertThat(olga.reads()).contains("mentor of Ben", "nobody’s age");
    }

    @Test
    void whereThereAreMinorsNobodyWritesToAnybodyThroughTheBot() {
        thereAreMinors();
        wishes();
        assertThat(anna.reads()).contains("Ben").doesNotContain("[Ask Ben]");
        anna.calls("ask", Map.of("request", "1", "member", "Ben"));
        assertThat(anna.reads()).contains("members under 18", "Nothing was sent");
    }

    @Test
    void whoHasPledgedIsNeitherSuggestedNorAsked() {
        wishes();
        ben.pressesInHome("I can help");
        assertThat(annasList()).contains("Can help: Ben").doesNotContain("- Ben");
        anna.calls("ask", Map.of("request", "1", "member", "Ben"));
        assertThat(anna.reads())
                .contains("Ben has come forward for #1 already", "Nothing was sent");
        for (int i = 2; i <= 3; i++) {
            anna.calls("request", Map.of("text", "Question " + i + " about tenancy law"))
                    .presses("Ask Ben");
            assertThat(anna.reads()).contains("Ben has been asked");
        }
    }

    @Test
    void aPledgeIsAnsweredAsOneAlsoAfterAnAsk() {
        wishes();
        anna.presses("Ask Ben");
        ben.pressesInPrivate("I can help");
        anna.calls("ask", Map.of("request", "1", "member", "Ben"));
        assertThat(anna.reads()).contains("Ben has come forward for #1 already");
    }

    @Test
    void anAskOnItsWayStopsAtANo() {
        wishes();
        var asked = new String[] {"1", ben.id().toString()};
        assertThat(notices.tell("asked", asked)).contains("Can you help?");
        ben.calls("settings", Map.of("asks", "NO"));
        assertThat(notices.tell("asked", asked)).isEmpty();
        ben.calls("settings", Map.of("asks", "YES"));
        ben.calls("mute");
        assertThat(notices.tell("asked", asked)).isEmpty();
        ben.calls("mute");
        assertThat(notices.tell("asked", asked)).isNotEmpty();
        ben.calls("decline", Map.of("request", "1"));
        assertThat(notices.tell("asked", asked)).isEmpty();
    }

    @Test
    void anAskOnItsWayStopsWhenThePledgeIsThere() {
        wishes();
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(notices.tell("asked", "1", ben.id().toString())).isEmpty();
    }
}
