package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.discord.FakeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who counts as a member: whoever is in the server, and has the role if there is one. */
class MembershipTest {
    private final DiscordUnderTest there = DiscordUnderTest.setUp();

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void whoeverHasLeftTheServerIsToldNothingOfItInPrivate() {
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        bo.writes("/me");
        reads(bo, "You this");
        var ute = there.member("Ute");
        ute.calls("me", Map.of()).settled();
        there.server.isLeftBy(ute.user());
        ute.writes("/me");
        reads(ute, "not seen you in");
        assertThat(there.discord.breaches()).isEmpty();
    }

    @Test
    void whileDiscordDoesNotSayWhoIsThereItIsBelieved() {
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        there.discord.fails(
                "GET", "/guilds/" + there.server.id() + "/members/.*", 5, 500, Duration.ZERO);
        bo.writes("/me");
        reads(bo, "You this");
    }

    @Test
    void whereARoleMakesMembersNobodyElseIsOne() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        bo.calls("me", Map.of()).settled();
        assertThat(
                        anna.calls("membersrole", Map.of("role", there.server.regularsRole()))
                                .settled()
                                .text())
                .contains("“Regulars” counts as a member");
        assertThat(bo.calls("me", Map.of()).settled().text())
                .contains("“Regulars” counts as a member, and you don’t have it");
        there.server.makesRegular(bo.user());
        assertThat(bo.calls("me", Map.of()).settled().text()).contains("You this");
        assertThat(anna.calls("me", Map.of()).settled().text()).contains("You this");
        assertThat(anna.calls("membersrole", Map.of()).settled().text())
                .contains("everybody here counts");
        var cleo = there.member("Cleo");
        assertThat(cleo.calls("me", Map.of()).settled().text()).contains("You this");
    }

    // In private.
    private void reads(DiscordUser person, String words) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(there.discord.privateMessages(person.user()))
                                .extracting(FakeMessage::text)
                                .anyMatch(text -> text.contains(words)));
    }
}
