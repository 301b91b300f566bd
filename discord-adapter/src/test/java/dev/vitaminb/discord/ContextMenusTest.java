package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.discord.FakeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextMenusTest {
    private static final String CHAIRS = "Who can *lend me* thirty chairs on Friday?";

    private final DiscordUnderTest there = DiscordUnderTest.setUp();

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void aPersonIsThankedFromTheirMenu() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        anna.did(there.discord.menu(anna.user(), there.home(), "Thank…", bo.user())).settled();
        anna.fills(Map.of("for", "for the chairs"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(there.groupSees()).contains("Anna thanks Bo", "for the chairs"));
    }

    @Test
    void theAuthorOfAMessageMakesADraftOfIt() {
        var anna = there.organiser();
        var message = there.discord.writes(anna.user(), there.home(), CHAIRS);
        var made = anna.did(there.discord.menu(anna.user(), message, "Turn into a wish")).settled();
        assertThat(made.text()).contains("Nobody sees it yet", CHAIRS);
    }

    @Test
    void ofSomebodyElsesMessageOnlyItsAuthorMakesADraft() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        there.isAsked(bo.user());
        var message = there.discord.writes(bo.user(), there.home(), CHAIRS);
        var asked = there.discord.menu(anna.user(), message, "Turn into a wish").settled();
        assertThat(asked.text()).contains("Bo is being asked");
        var question = question();
        assertThat(question.pings()).containsExactly(Long.toString(bo.user().id()));
        assertThat(question.text()).contains("sounds like a wish").doesNotContain("chairs");
        var again = there.discord.menu(anna.user(), message, "Turn into a wish").settled();
        assertThat(again.text()).contains("asked already");

        var wrong = there.discord.presses(anna.user(), question, "Show the draft").settled();
        assertThat(wrong.text()).contains("Only whoever wrote the message");
        var right = there.discord.presses(bo.user(), question, "Show the draft").settled();
        assertThat(right.text()).contains(CHAIRS);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(there.groupSees()).doesNotContain("sounds like a wish"));
    }

    @Test
    void whatEverybodyReadsIsInTheLanguageOfTheGroup() {
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        there.isAsked(bo.user());
        var eva = there.discord.user("Eva", "de");
        there.server.joins(eva);
        var message = there.discord.writes(bo.user(), there.home(), CHAIRS);
        var asked = there.discord.menu(eva, message, "Turn into a wish").settled();
        assertThat(asked.text()).contains("Bo wird gefragt");
        there.discord.presses(bo.user(), question(), "Show the draft").settled();
    }

    private FakeMessage question() {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> there.groupSees().contains("sounds like a wish"));
        return there.discord.messages(there.home()).getLast();
    }

    @Test
    void whoeverWantsToBeLeftAloneIsNotAsked() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        bo.calls("mute", Map.of()).settled();
        var message = there.discord.writes(bo.user(), there.home(), CHAIRS);
        var asked = there.discord.menu(anna.user(), message, "Turn into a wish").settled();
        assertThat(asked.text()).contains("I cannot ask here");
        assertThat(there.groupSees()).doesNotContain("sounds like a wish");
    }
}
