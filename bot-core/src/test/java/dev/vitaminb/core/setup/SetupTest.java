package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Formality;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Setting a group up, and everything members set for themselves. */
class SetupTest {
    @Test
    void anAdministratorSetsTheGroupUpByAFormWithDefaultsFromThePlace() {
        try (var club = Club.empty()) {
            var olga = club.organiser("Olga").speaking(Locale.of("de", "CH"));
            olga.calls("setup");
            var values =
                    olga.form().fields().stream()
                            .collect(
                                    Collectors.toMap(
                                            field -> field.name(), field -> field.value()));
            assertThat(values)
                    .containsEntry("name", "Room of the test club")
                    .containsEntry("voice", "GERMAN_DU")
                    .containsEntry("zone", "Europe/Zurich")
                    .containsEntry("currency", "CHF");
            assertThat(club.snapshot().version()).isZero();

            olga.fillsIn(
                    Map.of("name", "Frühstück Basel", "charter", "SERVICE", "voice", "GERMAN_SIE"));
            var group = new Groups(club.snapshot()).the();
            assertThat(group.name()).isEqualTo("Frühstück Basel");
            assertThat(group.formality()).isEqualTo(Formality.SIE);
            assertThat(group.currency().getCurrencyCode()).isEqualTo("CHF");
            assertThat(olga.reads()).contains("Frühstück Basel");
        }
    }

    @Test
    void aWordAfterTheCommandIsNotTakenForAWholeSetUp() {
        try (var club = Club.empty()) {
            var olga = club.organiser("Olga").speaking(Locale.ENGLISH);
            olga.types("/setup SERVICE");
            assertThat(olga.form().command()).isEqualTo("setup");
            assertThat(new Groups(club.snapshot()).find()).isEmpty();
        }
    }

    @Test
    void beforeThatEverybodyElseIsToldWhatToDo() {
        try (var club = Club.empty()) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH);
            anna.calls("request", Map.of("text", "Looking for a lawyer"));
            assertThat(anna.reads())
                    .contains("This group is not set up yet, so nothing was recorded");
            anna.calls("setup");
            assertThat(anna.reads()).contains("Only people who manage this place");
            assertThat(club.snapshot().version()).isZero();
        }
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() {
        try (var club = Club.empty()) {
            var olga = club.organiser("Olga").speaking(Locale.ENGLISH);
            olga.calls("setup")
                    .fillsIn(Map.of("name", "Test", "zone", "Atlantis", "currency", "XX"));
            var zone = olga.form().fields().get(3);
            assertThat(zone.value()).isEqualTo("Atlantis");
            assertThat(zone.problem()).contains("I don’t know that time zone");
            assertThat(olga.form().fields().getFirst().value()).isEqualTo("Test");
            assertThat(club.snapshot().version()).isZero();
        }
    }

    @Test
    void organisersChangeSettingsLaterAndOpenWishesKeepTheirCharter() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            anna.calls("request", Map.of("text", "Looking for more customers", "kind", "BUSINESS"));
            club.olga().calls("setup", Map.of("charter", "SERVICE"));
            anna.calls(
                    "request",
                    Map.of("text", "Looking for even more customers", "kind", "BUSINESS"));
            assertThat(anna.reads()).contains("contacts are not used for one’s own business");
            anna.calls("edit", Map.of("request", "1", "text", "Looking for many more customers"));
            assertThat(anna.reads()).contains("#1 is changed");
            anna.calls("setup", Map.of("charter", "REFERRAL"));
            assertThat(anna.reads()).contains("Only organisers");
        }
    }

    @Test
    void theServiceClubAsksWhatAWishIsForAndDeclinesOnlyTheProfessional() {
        try (var club = Club.of(Preset.SERVICE)) {
            var anna = club.helper("Anna", "Baker");
            anna.inPrivate()
                    .says("Who has experience with moving to a smaller flat?")
                    .presses("Post");
            var asked =
                    anna.inPrivate()
                            .says("Who can lend a van for the advent bazaar?")
                            .presses("Post");
            assertThat(asked.reads())
                    .contains("What is it for?", "[For the club]", "[Private]", "[Professional]");
            asked.presses("For the club");
            assertThat(asked.reads()).contains("Posted as #1");
            var declined =
                    anna.inPrivate()
                            .says("I am looking for new customers for my bakery")
                            .presses("Post");
            declined.presses("Professional");
            assertThat(declined.reads())
                    .contains(
                            "contacts are not used for one’s own business",
                            "nobody saw it",
                            "What fits:");
            assertThat(club.homeReads(text -> text.contains("#1"))).doesNotContain("bakery");
        }
    }

    @Test
    void aProfileIsToldInAFormAndShownToOthers() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            anna.calls("profile");
            assertThat(anna.reads()).contains("One line about what you do is enough");
            anna.presses("Edit: work and help");
            anna.fillsIn(Map.of("does", "Tax adviser", "city", "Bonn", "looksFor", "Founders"));
            assertThat(anna.reads()).contains("What I do: Tax adviser", "City: Bonn", "Saved");
            anna.presses("Edit: languages, time, pause");
            anna.fillsIn(Map.of("languages", "German, English", "minutes", "30", "paused", "10"));
            assertThat(anna.reads()).contains("Minutes a week: 30", "Paused until");
            var ben = club.member("Ben");
            ben.calls("profile", Map.of("member", "Anna"));
            assertThat(ben.reads())
                    .contains("Anna", "Tax adviser", "German, English")
                    .doesNotContain("Minutes", "Paused");
            ben.calls("members", Map.of("filter", "tax"));
            assertThat(ben.reads()).contains("One member", "Anna | Tax adviser · Bonn");
            anna.presses("Edit: work and help");
            anna.fillsIn(Map.of("city", ""));
            assertThat(anna.reads()).contains("Tax adviser").doesNotContain("Bonn");
        }
    }

    @Test
    void theFirstAnswerCarriesOneLineOnPrivacyAndLeadsToTheOneQuestion() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            anna.calls("help");
            assertThat(anna.reads())
                    .contains("What Test club offers", "encrypted", "[Okay]", "[Not for me]");
            anna.presses("Okay");
            assertThat(anna.reads()).contains("May I write to you");
            anna.presses("Yes, ask me");
            assertThat(anna.reads()).contains("yes, at most twice a week", "Saved");
            anna.calls("help");
            assertThat(anna.reads()).doesNotContain("encrypted");
        }
    }

    @Test
    void notForMeForgetsEverythingButTheNumber() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var olga = club.olga();
            var anna = club.helper("Anna", "Baker");
            anna.calls("request", Map.of("text", "Looking for a new oven, used is fine"));
            olga.calls("request", Map.of("text", "Looking for bread for forty people"));
            anna.calls("pledge", Map.of("request", "2", "how", "CAN"));
            anna.calls("leave", Map.of("sure", "YES"));
            assertThat(anna.reads()).contains("I have forgotten your name");
            olga.calls("requests", Map.of("which", "ALL"));
            assertThat(olga.reads()).contains("a former member · withdrawn").doesNotContain("Anna");
            assertThat(
                            club.homeReads(text ->
                                    text.contains("Withdrawn.") && text.contains("Who can help?")))
                    .doesNotContain("Anna");
            olga.calls("thanks", Map.of("to", "Anna", "for", "the bread"));
            assertThat(olga.reads()).contains("I find nobody called “Anna”");
            olga.calls("thanks", Map.of("to", "m2", "for", "the bread"));
            assertThat(olga.reads()).contains("That person has left the group");
            olga.calls("leave", Map.of("sure", "YES"));
            assertThat(olga.reads()).contains("only organiser", "Nothing was changed");
            anna.calls("help");
            assertThat(anna.id().number()).isEqualTo(3);
        }
    }

    @Test
    void whoHasSomethingToLoseIsAskedBeforeLeaving() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.helper("Anna", "Baker");
            anna.calls("settings").presses("Leave the group …");
            assertThat(anna.reads()).contains("If you leave Test club", "[Leave me alone]");
            assertThat(club.snapshot().find(Members.KIND.key(anna.id()))).isPresent();
            anna.presses("Yes, leave the group");
            assertThat(anna.reads()).contains("I have forgotten your name");
            var ben = club.member("Ben").calls("help").presses("Not for me");
            assertThat(ben.reads()).contains("I have forgotten your name");
        }
    }

    @Test
    void whateverIsWrittenInPrivateCanBeStoppedByOneTap() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.helper("Anna", "Baker");
            anna.calls("request", Map.of("text", "Looking for a new oven, used is fine"));
            club.member("Ben").calls("pledge", Map.of("request", "1", "how", "CAN"));
            anna.pressesInPrivate("Mute me");
            assertThat(anna.reads()).contains("I won’t write to you");
            assertThat(club.homeReads(text -> text.contains("Ben"))).doesNotContain("[Mute me]");
        }
    }

    @Test
    void theCardsOfAGroupFollowItsVoice() {
        try (var club = Club.of(Preset.REFERRAL)) {
            club.olga().calls("request", Map.of("text", "Looking for a new oven, any"));
            assertThat(club.homeReads(text -> text.contains("#1"))).contains("[I can help]");
            club.olga().calls("setup", Map.of("voice", "GERMAN_DU"));
            assertThat(club.homeReads(text -> text.contains("[Ich kann helfen]")))
                    .doesNotContain("[I can help]");
        }
    }

    @Test
    void everybodyReadsPrivateAnswersInTheirOwnLanguage() {
        try (var club = Club.of(Preset.SERVICE, "GERMAN_SIE")) {
            var anna = club.member("Anna");
            anna.calls("help");
            assertThat(anna.reads()).contains("Ihr").doesNotContain(" dein");
            anna.calls("settings").presses("English");
            assertThat(anna.reads()).contains("Your settings");
            anna.calls("help");
            assertThat(anna.reads()).contains("What Test club offers");
            anna.calls(
                    "request",
                    Map.of("text", "Wer hat ein Zelt für das Sommerfest?", "kind", "CLUB"));
            assertThat(anna.reads()).contains("Posted as #1");
            assertThat(club.homeReads(text -> text.contains("#1"))).contains("Wunsch");
        }
    }

    @Test
    void afterThirtyDaysWithoutBeingSeenNothingPrivateIsToldAboutTheGroup() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").speaking(Locale.ENGLISH);
            anna.unseen().calls("requests");
            var stranger = club.member("Zoe").speaking(Locale.ENGLISH).unseen();
            stranger.calls("requests");
            assertThat(stranger.reads()).contains("I don’t know you in Test club yet");
            anna.calls("help");
            var away = anna.unseen();
            away.calls("requests");
            assertThat(away.reads()).contains("No wish is open");
            club.clock.advance(Duration.ofDays(31));
            away.calls("requests");
            assertThat(away.reads()).contains("I have not seen you in Test club for a while");
            anna.calls("help");
            away.calls("requests");
            assertThat(away.reads()).contains("No wish is open");
        }
    }
}
