package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.discord.FakeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody in two servers who writes to the bot in private. */
class SeveralGroupsTest {
    private final DiscordUnderTest there = DiscordUnderTest.setUp();

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void theyAreAskedWhichGroupIsMeantAndNeedNotSayItAgain() {
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        var second = there.discord.guild("Second", there.organiser().user());
        second.joins(bo.user());
        there.discord.awaitsCommand(second, "setup");
        there.discord
                .slash(
                        there.organiser().user(),
                        second.general(),
                        "setup",
                        Map.of(
                                "name", "Second club",
                                "charter", "FRIENDSHIP",
                                "language", "ENGLISH",
                                "zone", "Berlin"))
                .settled();
        there.discord.awaitsCommand(second, "me");
        there.discord.slash(bo.user(), second.general(), "me", Map.of()).settled();

        bo.writes("Who can lend me thirty chairs?");
        bo.button("Second club").pressedBy(bo);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(bo.last().answers())
                                .extracting(FakeMessage::text)
                                .anyMatch(text ->
                                        text.contains("thirty chairs")
                                                && text.contains("Second club")));
        bo.button("Post").pressedBy(bo);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(there.discord.messages(second.general()))
                                .extracting(FakeMessage::text)
                                .anyMatch(text -> text.contains("thirty chairs")));
        assertThat(there.groupSees()).doesNotContain("thirty chairs");
        assertThat(there.discord.breaches()).isEmpty();
    }
}
