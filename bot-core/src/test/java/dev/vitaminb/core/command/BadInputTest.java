package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and platforms get wrong: each gets a clear sentence, and nothing is recorded. */
class BadInputTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.helper("Anna", "Baker").speaking(Locale.ENGLISH);
    private final Club.Persona ben = club.helper("Ben", "Lawyer").speaking(Locale.ENGLISH);
    private long before;

    @BeforeEach
    void remember() {
        before = club.snapshot().version();
    }

    @AfterEach
    void close() {
        club.close();
    }

    private void nothingWasRecorded() {
        assertThat(club.snapshot().version()).isEqualTo(before);
    }

    @Test
    void anUnknownCommandPointsToHelp() {
        anna.types("/frobnicate now");
        assertThat(anna.reads()).contains("I don’t know that command. /help");
        anna.calls("no.such.path");
        assertThat(anna.reads()).contains("I don’t know that command");
        nothingWasRecorded();
    }

    @Test
    void anUnknownCommandIsAnsweredInTheLanguageOfTheCaller() {
        try (var round = Club.of(Preset.REFERRAL, "GERMAN_DU")) {
            var clara = round.helper("Clara", "Imkerin").speaking(Locale.GERMANY);
            clara.types("/frobnicate");
            assertThat(clara.reads()).contains("Diesen Befehl kenne ich nicht");
        }
    }

    @Test
    void anArgumentOutOfRangeComesBackInAFormThatKeepsTheRest() {
        anna.calls(
                "request", Map.of("text", "Looking for many hands on Saturday", "helpers", "500"));
        assertThat(anna.form().fields().getFirst().value())
                .isEqualTo("Looking for many hands on Saturday");
        assertThat(anna.reads()).contains("Please give a whole number from 1 to 20");
        anna.calls("request", Map.of("text", "Looking for many hands", "until", "2031-01-01"));
        assertThat(anna.reads()).contains("within the next 90 days");
        anna.calls("requests", Map.of("which", "NONSENSE"));
        assertThat(anna.reads()).contains("Please choose one of these: Open, Mine, All");
        nothingWasRecorded();
    }

    @Test
    void anUnknownNumberSaysSo() {
        for (var path :
                new String[] {"pledge", "solved", "edit", "withdraw", "show", "keep", "release"}) {
            anna.calls(path, Map.of("request", "#999", "how", "CAN"));
            assertThat(anna.reads()).as(path).contains("There is no wish #999 in this group");
        }
        anna.calls("solved", Map.of("request", "the first one"));
        assertThat(anna.reads()).contains("name a wish by its number");
        nothingWasRecorded();
    }

    @Test
    void aClosedWishSaysHowItStands() {
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        anna.calls("withdraw", Map.of("request", "1"));
        remember();
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(ben.reads()).contains("#1 was withdrawn; nothing was recorded");
        anna.calls("solved", Map.of("request", "1", "helpers", "0"));
        assertThat(anna.reads()).contains("#1 was withdrawn");
        nothingWasRecorded();
    }

    @Test
    void somebodyElsesButtonDoesNothing() {
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        remember();
        ben.pressesInHome("Solved");
        assertThat(ben.reads()).contains("That belongs to somebody else", "Nothing was changed");
        anna.inPrivate().says("A sentence of Anna alone, nobody else’s");
        var draft = anna.inPrivate().says("Another sentence of Anna alone");
        var payload =
                Club.buttons(((Reply.Said) draft.reply()).view())
                        .getFirst()
                        .press()
                        .payload(club.group().code());
        club.olga().speaking(Locale.ENGLISH).inPrivate().pressesPayload(payload);
        club.olga();
        var olga = club.olga().speaking(Locale.ENGLISH).inPrivate().pressesPayload(payload);
        assertThat(olga.reads())
                .contains("That belongs to somebody else")
                .doesNotContain("Another sentence");
        nothingWasRecorded();
    }

    @Test
    void aStaleOrMadeUpButtonDoesNothing() {
        for (var payload :
                new String[] {
                    "pledge:" + club.group() + ":1:CAN",
                    "pledge::1",
                    "",
                    "::::",
                    "nonsense",
                    "pledge:x",
                    "ask:" + club.group() + ":1:99999999999",
                    "draft.post:" + club.group() + ":zzzzzzzz",
                    "settings:" + club.group() + "::MAYBE",
                    "show:" + club.group() + ":-1"
                }) {
            anna.pressesPayload(payload);
            assertThat(anna.reads()).as(payload).isNotBlank().doesNotContain("incident");
        }
        nothingWasRecorded();
    }

    @Test
    void aFormPostedTwiceCountsOnce() {
        anna.calls("request", Map.of());
        var form = anna.form();
        anna.fillsInAs("event-1", form, Map.of("text", "Looking for a lawyer, any will do"));
        var first = anna.reads();
        anna.fillsInAs("event-1", form, Map.of("text", "Looking for a lawyer, any will do"));
        assertThat(anna.reads()).isEqualTo(first).contains("Posted as #1");
        assertThat(club.snapshot().version()).isEqualTo(before + 1);
    }

    @Test
    void aRepeatedEventGetsTheSameAnswerWhateverItWas() {
        anna.callsAs("e1", "draft", Map.of("text", "Looking for a lawyer, any will do"));
        var draft = anna.reads();
        anna.callsAs("e1", "draft", Map.of("text", "Looking for a lawyer, any will do"));
        assertThat(anna.reads().lines().toList()).containsExactlyElementsOf(draft.lines().toList());
        anna.callsAs("e2", "mute", Map.of());
        anna.callsAs("e2", "mute", Map.of());
        assertThat(anna.reads()).contains("I won’t write to you");
    }

    @Test
    void theSameWishTypedTwiceIsTakenForARepeatUntilItIsMeant() {
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do "));
        assertThat(anna.reads()).contains("I have that already, as #1", "[Once more]");
        assertThat(club.snapshot().version()).isEqualTo(before + 1);
        anna.presses("Once more");
        assertThat(anna.reads()).contains("Posted as #2");
        club.clock.advance(Duration.ofMinutes(3));
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        assertThat(anna.reads()).contains("Posted as #3");
    }

    @Test
    void tenThousandCharactersAreTooMany() {
        anna.says("word ".repeat(2_000));
        assertThat(anna.reads())
                .contains("9,999 characters", "1,000")
                .contains("Nothing was recorded");
        anna.calls("request", Map.of("text", "word ".repeat(2_000)));
        assertThat(anna.reads()).contains("That is too long");
        anna.says("hi");
        assertThat(anna.reads()).contains("Tell me your wish in a whole sentence");
        anna.says("   \u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B");
        assertThat(anna.reads()).contains("Tell me your wish in a whole sentence");
        nothingWasRecorded();
    }

    @Test
    void charactersThatHideOrTurnTextAreTakenOutAndTheRestIsKept() {
        anna.calls(
                "request",
                Map.of("text", "Looking\u202E for\u200B a <b>lawyer</b> *now* 👩\u200D⚖️ שלום"));
        assertThat(club.homeReads(text -> text.contains("#1")))
                .contains("> Looking for a <b>lawyer</b> *now* 👩\u200D⚖️ שלום");
    }

    @Test
    void privateWordsTypedInTheOpenAreNotTaken() {
        anna.callsOpenly("who", Map.of("text", "a divorce lawyer, please be discreet"));
        assertThat(anna.reply()).isInstanceOf(Reply.Misplaced.class);
        assertThat(anna.reads())
                .contains("That is private, and others can read along")
                .doesNotContain("divorce");
        nothingWasRecorded();
    }

    @Test
    void noRefusalLeavesPrivateWordsWhereOthersReadThem() {
        anna.callsOpenly("block", Map.of("member", "Ben", "reason", "a divorce"));
        assertThat(anna.reply()).isInstanceOf(Reply.Misplaced.class);
        var stranger = club.member("Sam").unseen();
        stranger.callsOpenly("refer", Map.of("to", "Ben", "contact", "0170 555"));
        assertThat(stranger.reply()).isInstanceOf(Reply.Misplaced.class);
        assertThat(stranger.reads()).contains("I don’t know you in", "That is private");
        try (var friends = Club.of(Preset.FRIENDSHIP)) {
            var zoe = friends.member("Zoe");
            zoe.callsOpenly("refer", Map.of("to", "Ben", "contact", "0170 555"));
            assertThat(zoe.reply()).isInstanceOf(Reply.Misplaced.class);
        }
        nothingWasRecorded();
    }

    @Test
    void tooManyCommandsAreToldOnceAndThenMetWithSilence() {
        try (var busy = Club.limited(5, 100)) {
            busy.setUp(Preset.REFERRAL, "ENGLISH");
            var zoe = busy.member("Zoe").speaking(Locale.ENGLISH);
            for (int i = 0; i < 5; i++) {
                zoe.calls("requests");
            }
            zoe.calls("requests");
            assertThat(zoe.reads()).contains("That was a lot at once");
            zoe.calls("requests");
            assertThat(zoe.reply()).isInstanceOf(Reply.Quiet.class);
            busy.clock.advance(Duration.ofMinutes(1));
            zoe.calls("requests");
            assertThat(zoe.reads()).contains("No wish is open");
        }
    }

    @Test
    void whenAGroupIsTooBusyEverybodyIsToldOnce() {
        try (var busy = Club.limited(100, 5)) {
            busy.setUp(Preset.REFERRAL, "ENGLISH");
            var zoe = busy.member("Zoe");
            for (int i = 0; i < 4; i++) {
                zoe.calls("requests");
            }
            for (var name : new String[] {"Zoe", "Max"}) {
                var somebody = busy.member(name);
                assertThat(somebody.calls("requests").reads()).contains("That was a lot at once");
                assertThat(somebody.calls("requests").reply()).isInstanceOf(Reply.Quiet.class);
            }
        }
    }

    @Test
    void nobodyCreditsThemselvesAndNobodyPledgesOnTheirOwnWish() {
        anna.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        remember();
        anna.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(anna.reads()).contains("That is your own wish");
        anna.calls("solved", Map.of("request", "1", "helpers", "Anna"));
        assertThat(anna.reads()).contains("Nobody credits themselves");
        club.olga().calls("solved", Map.of("request", "1", "helpers", "Olga"));
        nothingWasRecorded();
    }

    @Test
    void voiceAndPicturesGetOneFriendlyLine() {
        anna.calls("unreadable");
        assertThat(anna.reads()).contains("I can’t listen to voice messages");
        nothingWasRecorded();
    }

    @Test
    void typedLinesAreReadInAnyNaturalOrder() {
        anna.types("/wish Looking for a lawyer, any will do until: 10 effort: sometime");
        assertThat(anna.reads()).contains("Please choose one of these");
        anna.types("/wish Looking for a lawyer, any will do until: 10");
        assertThat(anna.reads()).contains("Posted as #1");
        anna.types("/danke @Ben for the quick answer");
        assertThat(club.homeReads(text -> text.contains("Anna thanks Ben")))
                .contains("> for the quick answer");
        anna.types("/erledigt #1 @Ben it went well");
        assertThat(club.homeReads(text -> text.contains("is solved"))).contains("> it went well");
        anna.types("/wuensche all");
        assertThat(anna.reads()).contains("One wish so far");
        anna.types("/thanks @Nobody for nothing");
        assertThat(anna.reads()).contains("I find nobody called");
    }

    @Test
    void aButtonOfAnotherGroupDoesNothing() {
        try (var other = Club.of(Preset.REFERRAL)) {
            var foreign = "requests:" + other.group() + ":OPEN";
            anna.pressesPayload(foreign);
            assertThat(anna.reads()).contains("That button does not fit any more");
            var inPrivate = anna.inPrivate().pressesPayload(foreign);
            assertThat(inPrivate.reads()).contains("That button does not fit any more");
            assertThat(Members.in(other.snapshot()).here()).hasSize(1);
        }
        nothingWasRecorded();
    }

    @Test
    void whoeverLeftIsForgottenByTheDirectoryAndARepeatedLeaveBringsNobodyBack() {
        anna.callsAs("gone", "leave", Map.of("sure", "YES"));
        anna.callsAs("gone", "leave", Map.of("sure", "YES"));
        assertThat(anna.reads()).contains("I have forgotten your name");
        assertThat(Members.in(club.snapshot()).here()).hasSize(2);
        anna.unseenAnywhere().calls("requests");
        assertThat(anna.unseenAnywhere().calls("requests").reads())
                .contains("I can’t tell which group you mean");
        assertThat(ben.unseenAnywhere().calls("requests").reads()).contains("No wish is open");
    }
}
