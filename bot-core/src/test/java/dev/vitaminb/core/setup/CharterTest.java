package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.MenuEntry;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes in a group: shown to everybody, changed by organisers, felt at once. */
class CharterTest {
    private static final Map<String, String> BUSINESS =
            Map.of("text", "Who needs a new accountant this year?", "kind", "BUSINESS");

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyCommandExistsOrSaysThatItDoesNot(Preset preset) {
        try (var club = Club.of(preset)) {
            var anna = club.member("Anna");
            anna.calls("help");
            var charter = preset.charter(1);
            var offered = anna.menu().stream().map(MenuEntry::path).toList();
            for (var command : club.bot.bot().catalogue().all()) {
                var spec = command.spec();
                boolean exists = spec.exists().test(charter);
                if (spec.access() == CommandSpec.Access.MEMBER && spec.isListedOn("paper")) {
                    assertThat(offered.contains(spec.path())).as(spec.path()).isEqualTo(exists);
                }
                if (!exists) {
                    assertThat(anna.calls(spec.path()).reads())
                            .as(spec.path())
                            .containsAnyOf("does not exist in", "is a confidential forum");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everybodyReadsTheRulesAndHelpOffersOnlyWhatThereIs(Preset preset) {
        try (var club = Club.of(preset)) {
            var anna = club.member("Anna");
            assertThat(anna.calls("charter").reads())
                    .contains("What goes in Test club")
                    .doesNotContain("[Change the rules]");
            var help = anna.calls("help").reads();
            var charter = preset.charter(1);
            assertThat(help.contains("/wish ")).isEqualTo(charter.has(Verb.REQUEST));
            assertThat(help.contains("/refer ")).isEqualTo(charter.has(Verb.REFER));
            assertThat(help.contains("/tally")).isEqualTo(charter.has(Verb.COUNT));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"FRIENDSHIP", "PROFESSION", "CAMPUS", "SERVICE"})
    void oneMayNotAskForBusinessAndReadsWhy(Preset preset) {
        try (var club = Club.of(preset)) {
            var anna = club.member("Anna").calls("request", BUSINESS);
            assertThat(anna.reads()).contains("nobody saw it", "What fits:");
            assertThat(new Requests(club.snapshot()).all()).isEmpty();
        }
    }

    @Test
    void aForumKeepsNoWords() {
        try (var club = Club.of(Preset.FORUM)) {
            var anna = club.member("Anna").inPrivate();
            for (var path : new String[] {"draft", "request", "who"}) {
                anna.calls(path, Map.of("text", "My partner and I are splitting up"));
                assertThat(anna.reads()).as(path).contains("I keep no words, not even these");
            }
            anna.calls("profile", Map.of("does", "I lead a bakery"));
            assertThat(anna.reads()).contains("I keep no words");
            assertThat(anna.calls("members").reads()).contains("Olga").doesNotContain("[Profile]");
            assertThat(anna.calls("help").reads()).contains("/charter", "/members", "/settings");
        }
    }

    @Test
    void organisersChangeTheRulesAndOpenThingsKeepTheirs() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").calls("request", BUSINESS);
            var olga = club.olga().calls("charter").presses("Change the rules");
            assertThat(olga.reads()).contains("Business", "Open wishes per person=3");
            olga.fillsIn(Map.of("kinds", "Advice, Experience", "open", "1"));
            assertThat(olga.reads()).contains("Advice, Experience", "one open wish");
            assertThat(new Groups(club.snapshot()).the().charter()).isEqualTo(2);
            anna.calls("request", Map.of("text", "Another customer, please", "kind", "BUSINESS"));
            assertThat(anna.reads()).contains("does not exist in Test club", "Nothing was posted");
            var open = new Requests(club.snapshot()).the(new RequestId(1));
            assertThat(open.charter()).isEqualTo(1);
            anna.calls("charter.edit", Map.of("open", "9"));
            assertThat(anna.reads()).contains("Only organisers of this group");
        }
    }

    @Test
    void organisersSayInTheirOwnWordsWhyAWishDoesNotFitAndWhatWould() {
        try (var club = Club.of(Preset.SERVICE)) {
            var olga = club.olga().calls("charter").presses("When a wish does not fit");
            olga.fillsIn(Map.of("rule", "Among us, nobody sells.", "instead", "Ask for advice."));
            assertThat(olga.reads()).contains("Among us, nobody sells.", "Ask for advice.");
            var anna = club.member("Anna");
            anna.calls("request", Map.of("text", "A customer, please", "kind", "BUSINESS"));
            assertThat(anna.reads())
                    .contains(
                            "> Among us, nobody sells.",
                            "not posted; nobody saw it",
                            "> Ask for advice.");
            olga.calls("charter").presses("When a wish does not fit");
            olga.fillsIn(Map.of("rule", "", "instead", ""));
            anna.calls("request", Map.of("text", "A customer, please", "kind", "BUSINESS"));
            assertThat(anna.reads()).contains("not used for one’s own business", "What fits:");
        }
    }

    @Test
    void whatIsOpenGoesOnWhenItsKindIsSwitchedOff() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").calls("request", BUSINESS);
            club.olga().calls("charter").presses("Without wishes");
            anna.calls("request", Map.of("text", "Another customer, please"));
            assertThat(anna.reads()).contains("does not exist in Test club");
            var ben = club.member("Ben").pressesInHome("I can help");
            assertThat(ben.reads()).contains("Anna knows that you can help");
            anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
            assertThat(new Requests(club.snapshot()).the(new RequestId(1)).isClosed()).isTrue();
            club.olga().calls("setup", Map.of("charter", "FORUM"));
            ben.calls("show", Map.of("request", "1"));
            assertThat(ben.reads()).doesNotContain("customer");
        }
    }

    @Test
    void whatMembersDoCanBeSwitchedOffAndOn() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var olga = club.olga().calls("charter").presses("Without referrals");
            assertThat(olga.reads()).contains("[With referrals]");
            assertThat(olga.calls("refer").reads()).contains("does not exist in Test club");
            olga.calls("charter").presses("With referrals");
            assertThat(olga.calls("refer").form().fields()).isNotEmpty();
            for (var verb : new String[] {"profiles", "wishes", "thanks", "referrals"}) {
                olga.calls("charter").presses("Without " + verb);
            }
            olga.calls("charter").presses("Without numbers");
            assertThat(olga.reads()).contains("Then there would be nothing left here");
            olga.calls("charter.edit", Map.of("kinds", ","));
            assertThat(olga.reads()).contains("Without a single kind");
        }
    }

    @Test
    void theRulesLabelTheClubsOwnWordsAndSayHowLongSomebodyIsNew() {
        try (var club = Club.of(Preset.FRIENDSHIP)) {
            var olga = club.olga();
            olga.calls("charter.newcomers", Map.of("wishes", "0", "weeks", "4"));
            olga.calls("charter.refusal", Map.of("rule", "No deals", "instead", "A chat"));
            assertThat(olga.calls("charter").reads())
                    .containsPattern("When a wish does not fit\\W+No deals")
                    .containsPattern("What fits instead\\W+A chat")
                    .contains("in their first 4 weeks");
        }
    }
}
