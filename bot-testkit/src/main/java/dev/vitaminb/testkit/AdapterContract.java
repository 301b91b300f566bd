package dev.vitaminb.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every adapter must do, whatever the platform. */
public abstract class AdapterContract {
    private static final Texts TEXTS = Texts.in(Voice.ENGLISH);
    // With letters from right to left, and an emoji that a joiner holds together.
    private static final String WORDS =
            "<b>Ute</b> & **Udo** of `R&D`, @everyone! [x](https://x.example) _y_ \u05e9\u05dc\u05d5\u05dd"
                    + " \ud83d\udc69\u200d\ud83d\udd27 the end";
    private static final String NAME = "<b>R&D</b> **Ute** [x](https://x.example) _y_";
    private static final String CHAIRS = "Who can lend me thirty chairs on Friday?";

    /** A platform for one test, with a group that nobody but its organiser has joined. */
    protected abstract PlatformUnderTest platform();

    @Test
    void wordsOfAWishAreNeverMarkup() {
        platform().organiser().types(command("request") + " " + typed("Who knows her? " + WORDS));
        groupComesToSee("Who knows her? " + WORDS);
    }

    @Test
    void wordsOfThanksAreNeverMarkup() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        bo.types(command("me"));
        anna.types(command("thanks"));
        anna.fills(Map.of("to", "@" + bo.name(), "for", typed(WORDS)));
        groupComesToSee(WORDS);
    }

    @Test
    void wordsWithAPledgeAreNeverMarkup() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        bo.button(TEXTS.say("card.know")).pressedBy(bo);
        bo.fills(Map.of("who", typed(WORDS)));
        comesToSee(anna, WORDS);
        assertThat(platform().groupSees()).doesNotContain(WORDS);
    }

    @Test
    void wordsAboutASolutionAreNeverMarkup() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        bo.types(command("me"));
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        anna.types(command("solved") + " 1");
        anna.fills(Map.of("helpers", "@" + bo.name(), "note", typed(WORDS)));
        groupComesToSee(WORDS);
    }

    @Test
    void wordsOfAProfileAreNeverMarkup() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        bo.types(command("profile"));
        comesToSee(bo, TEXTS.say("profile.own"));
        bo.button(TEXTS.say("profile.editWork")).pressedBy(bo);
        var told = Map.of("does", 1, "helpsWith", 2, "looksFor", 3);
        var values = new HashMap<String, String>();
        told.forEach((field, number) -> values.put(field, typed(number + ". " + WORDS)));
        values.put("industry", typed(NAME));
        values.put("city", typed("In " + NAME));
        bo.fills(values);
        comesToSee(bo, TEXTS.say("profile.saved"));
        anna.types(command("profile") + " @" + bo.name());
        told.values().forEach(number -> comesToSee(anna, number + ". " + WORDS));
        comesToSee(anna, "In " + NAME);
        assertThat(anna.sees().split(Pattern.quote(NAME), -1))
                .as("the industry, and the city")
                .hasSize(3);
    }

    @Test
    void theNameOfAGroupIsNeverMarkup() {
        var anna = platform().organiser();
        anna.types(command("setup"));
        anna.fills(
                Map.of(
                        "name", typed(NAME),
                        "charter", "REFERRAL",
                        "voice", "ENGLISH",
                        "zone", "Berlin"));
        comesToSee(anna, TEXTS.say("setup.done", Map.of("group", NAME)));
    }

    @Test
    void theNameOfAMemberIsNeverMarkup() {
        var anna = platform().organiser();
        var bo = platform().member("<b>Bo</b> *R&D* _y_");
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        bo.button(TEXTS.say("card.can")).pressedBy(bo);
        groupComesToSee(TEXTS.say("card.pledged", Map.of("count", 1)).strip() + " " + bo.name());
        comesToSee(anna, bo.name());
    }

    @Test
    void lineBreaksStay() {
        var anna = platform().organiser();
        anna.writes("Who can lend me chairs?\nThirty would do.");
        anna.button(TEXTS.say("draft.post")).pressedBy(anna);
        groupComesToSee("Who can lend me chairs?\nThirty would do.");
    }

    @Test
    void aPrivateAnswerIsUnseenByTheGroup() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        anna.types(command("me"));
        comesToSee(anna, TEXTS.say("me.given"));
        assertThat(platform().groupSees()).doesNotContain(TEXTS.say("me.given"));
        assertThat(bo.sees()).doesNotContain(TEXTS.say("me.given"));
    }

    @Test
    void freeWordsInPrivateAreSeenByNobodyUntilTheyArePosted() {
        var anna = platform().organiser();
        anna.writes(CHAIRS);
        comesToSee(anna, TEXTS.say("draft.made"));
        assertThat(platform().groupSees()).doesNotContain(CHAIRS);
        anna.button(TEXTS.say("draft.post")).pressedBy(anna);
        groupComesToSee(CHAIRS);
    }

    @Test
    void anEventDeliveredTwiceCountsOnce() {
        var anna = platform().organiser();
        anna.writes(CHAIRS);
        var press = anna.button(TEXTS.say("draft.post")).pressedBy(anna);
        groupComesToSee(CHAIRS);
        press.again();
        platform().organiser().types(command("me"));
        comesToSee(anna, TEXTS.say("me.given"));
        assertThat(platform().groupSees()).containsOnlyOnce(CHAIRS);
    }

    @Test
    void aFormDeliveredTwiceCountsOnce() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        bo.types(command("me"));
        anna.types(command("thanks"));
        var sent = anna.fills(Map.of("to", "@" + bo.name(), "for", "for the chairs"));
        groupComesToSee("for the chairs");
        sent.again();
        anna.types(command("me"));
        comesToSee(anna, TEXTS.say("me.given"));
        assertThat(platform().groupSees()).containsOnlyOnce("for the chairs");
    }

    @Test
    void aButtonOfSomethingClosedExplainsItself() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        var offer = bo.button(TEXTS.say("card.can"));
        anna.types(command("withdraw") + " 1");
        groupComesToSee(TEXTS.say("card.withdrawn"));
        offer.pressedBy(bo);
        comesToSee(bo, TEXTS.say("request.notOpen.WITHDRAWN", Map.of("number", 1)));
    }

    @Test
    void aButtonPressedByTheWrongPersonDoesNothing() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        bo.types(command("me"));
        anna.writes(CHAIRS);
        comesToSee(anna, TEXTS.say("draft.made"));
        anna.button(TEXTS.say("draft.post")).pressedBy(bo);
        comesToSee(bo, TEXTS.say("refused.theirsAlone"));
        assertThat(platform().groupSees()).doesNotContain(CHAIRS);
        assertThat(bo.sees()).doesNotContain(CHAIRS);
    }

    @Test
    void theBoardIsPinnedOnceAndChangesInItsPlace() {
        var anna = platform().organiser();
        anna.types(command("request") + " " + CHAIRS);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(platform().groupHasPinned()).containsOnlyOnce(CHAIRS));
        anna.types(command("withdraw") + " 1");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(platform().groupHasPinned())
                                .containsOnlyOnce(TEXTS.say("board.empty")));
    }

    @Test
    void aCardChangesForEverybody() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        bo.button(TEXTS.say("card.can")).pressedBy(bo);
        groupComesToSee(TEXTS.say("card.pledged", Map.of("count", 1)).strip() + " " + bo.name());
        assertThat(platform().groupSees()).containsOnlyOnce(CHAIRS);
    }

    @Test
    void aCardSaysTheSameEverywhere() {
        var anna = platform().organiser();
        var bo = platform().member("Bo");
        anna.types(command("request") + " " + CHAIRS);
        groupComesToSee(CHAIRS);
        bo.button(TEXTS.say("card.can")).pressedBy(bo);
        groupComesToSee(TEXTS.say("card.pledged", Map.of("count", 1)).strip() + " " + bo.name());
        assertThat(platform().groupSees())
                .containsSubsequence(
                        "#1",
                        anna.name(),
                        "has a wish",
                        CHAIRS,
                        "Until",
                        "Thu 3 Dec",
                        "Can help",
                        bo.name());
    }

    @Test
    void whoAsksTooMuchIsToldOnceAndThenMetWithSilence() {
        var anna = platform().organiser();
        for (int i = 0; i < platform().limit() + 5; i++) {
            anna.types(command("me"));
        }
        comesToSee(anna, TEXTS.say("refused.tooMany"));
        assertThat(anna.sees()).containsOnlyOnce(TEXTS.say("refused.tooMany"));
    }

    // What turns the direction of the text around it, and what nobody sees: the core drops both.
    private static String typed(String words) {
        return words.substring(0, 2) + "\u202e\u200b" + words.substring(2);
    }

    /** A command as people type it in English. */
    protected static String command(String path) {
        return "/" + TEXTS.say(path + ".name");
    }

    protected final void groupComesToSee(String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(platform().groupSees()).contains(words));
    }

    protected static void comesToSee(Someone who, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(who.sees()).contains(words));
    }
}
