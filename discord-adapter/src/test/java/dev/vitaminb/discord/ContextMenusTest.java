package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
        bo.types("/me");
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
        bo.types("/me");
        var message = there.discord.writes(bo.user(), there.home(), CHAIRS);
        var asked = there.discord.menu(anna.user(), message, "Turn into a wish").settled();
        assertThat(asked.answers()).hasSize(1);
        assertThat(asked.answers().getFirst().pings())
                .containsExactly(Long.toString(bo.user().id()));
        assertThat(asked.text()).contains("sounds like a wish").doesNotContain("chairs");

        var wrong =
                there.discord
                        .presses(anna.user(), asked.answers().getFirst(), "Show the draft")
                        .settled();
        assertThat(wrong.text()).contains("Only whoever wrote the message");
        var right =
                there.discord
                        .presses(bo.user(), asked.answers().getFirst(), "Show the draft")
                        .settled();
        assertThat(right.text()).contains(CHAIRS);
        there.discord.deletes(asked.answers().getFirst());
    }
}
