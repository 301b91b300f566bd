package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each interaction is answered once, in time, whatever is slow or fails. */
class AnswersTest {
    private final DiscordUnderTest there = DiscordUnderTest.setUp();

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void aSlowStoreIsBridgedWithinASecondOrSo() {
        there.house.pausesStore(Duration.ofMillis(1_100));
        var me = there.organiser().calls("me", Map.of()).settled();
        assertThat(me.tookMillis()).isBetween(700L, 1_400L);
        assertThat(me.text()).contains("Given");
    }

    @Test
    void aFormAfterAPauseIsOpenedByAButton() {
        var anna = there.organiser();
        there.house.pausesStore(Duration.ofMillis(1_100));
        anna.calls("thanks", Map.of()).settled();
        there.member("Bo").types("/me");
        anna.button("Open the form").pressedBy(anna);
        anna.fills(Map.of("to", "@Bo", "for", "for the chairs"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(there.groupSees()).contains("for the chairs"));
    }

    @Test
    void anAnswerThatDiscordFailedToTakeIsSentOnceMore() {
        there.discord.fails("POST", "/callback", 1, 500, Duration.ZERO);
        var me = there.organiser().calls("me", Map.of()).settled();
        assertThat(me.text()).contains("Given");
    }

    @Test
    void anAnswerThatDiscordTookWithoutSayingSoIsNotLost() {
        there.discord.losesAnswers("POST", "/callback", 1);
        var me = there.organiser().calls("me", Map.of()).settled();
        assertThat(me.text()).contains("Given");
        assertThat(me.answers()).hasSize(1);
    }

    @Test
    void aDeferralThatDiscordTookWithoutSayingSoIsFilledIn() {
        there.house.pausesStore(Duration.ofMillis(1_100));
        there.discord.losesAnswers("POST", "/callback", 1);
        var me = there.organiser().calls("me", Map.of()).settled();
        assertThat(me.text()).contains("Given");
    }

    @Test
    void whatIsAnsweredSlowlyIsAnsweredAlsoWhileTheBotLeaves() {
        try (var there = DiscordUnderTest.setUpAlone()) {
            var anna = there.organiser();
            var bo = there.member("Bo").user();
            there.house.pausesStore(Duration.ofMillis(2_500));
            var me = anna.calls("me", Map.of());
            // Events are heard in their order, and this one needs no store.
            there.discord
                    .menu(
                            anna.user(),
                            there.discord.writes(bo, there.home(), " "),
                            "Turn into a wish")
                    .settled();
            there.bot.close();
            assertThat(me.settled().text()).contains("Given");
            assertThat(me.took()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void whatIsWrongInAFormIsSaidAndNothingThatWasTypedIsLost() {
        var anna = there.organiser();
        anna.calls("wish", Map.of()).settled();
        anna.fills(Map.of("text", "A sentence that is long enough", "until", "whenever"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(anna.sees()).contains("A sentence that is long enough"));
        anna.button("Open the form").pressedBy(anna);
        anna.fills(Map.of("until", "2026-11-27"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(there.groupSees()).contains("A sentence that is long enough"));
    }

    @Test
    void whoeverTakesNoPrivateMessagesIsToldAtTheNextContact() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish Who can lend me thirty chairs on Friday?");
        anna.user().closesPrivateMessages();
        var chat = there.discord.privateChat(anna.user());
        bo.button("I can help").pressedBy(bo);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(there.discord.calls())
                                .contains("POST /channels/%d/messages".formatted(chat.id())));
        anna.calls("me", Map.of()).settled();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(anna.sees()).contains("Bo can help you"));
    }

    @Test
    void suggestionsNameTheWishesThatTheCallerMayActOn() {
        var anna = there.organiser();
        anna.types("/wish Who can lend me thirty chairs on Friday?");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        there.discord
                                                .completes(
                                                        anna.user(),
                                                        there.home(),
                                                        "solved",
                                                        "wish",
                                                        "")
                                                .settled()
                                                .suggestions())
                                .singleElement()
                                .asString()
                                .startsWith("#1 Who can lend me"));
        var bo = there.member("Bo");
        bo.types("/me");
        assertThat(
                        there.discord
                                .completes(bo.user(), there.home(), "solved", "wish", "")
                                .settled()
                                .suggestions())
                .isEmpty();
    }
}
