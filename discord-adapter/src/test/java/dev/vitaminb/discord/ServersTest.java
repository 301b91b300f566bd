package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to servers: the bot is invited, lacks rights, is thrown out, loses its channel. */
class ServersTest {
    private static final int ATTACH_FILES = 15;
    private static final Pattern CODE = Pattern.compile("/join ([\\w-]+)");

    private final DiscordUnderTest there = DiscordUnderTest.setUp();

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void aServerThatInvitesTheBotIsGreetedOnceInBothLanguages() {
        var eva = there.discord.user("Eva", "de");
        var server = there.discord.guild("Neu", eva);
        there.discord.awaitsCommand(server, "setup");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> there.discord.messages(server.general()).size() == 1);
        var greeting = there.discord.messages(server.general()).getFirst();
        assertThat(greeting.text())
                .contains("Hallo zusammen", "Hello everybody", "/einrichten", "/setup");
        var asked = there.discord.presses(eva, greeting, "Einrichten · Set up").settled();
        assertThat(asked.form()).isPresent();

        var finn = there.discord.user("Finn", "de");
        server.joins(finn);
        var refused = there.discord.presses(finn, greeting, "Einrichten · Set up").settled();
        assertThat(refused.text()).contains("nichts geändert");
    }

    @Test
    void missingRightsAreNamedToWhoeverChoosesTheChannel() {
        var hall = there.discord.textChannel(there.server, "hall");
        there.discord.denies(hall, ATTACH_FILES);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> {
                    var here =
                            there.discord.slash(there.organiser().user(), hall, "here", Map.of());
                    return here.settled().text().contains("I post");
                });
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(there.organiser().sees()).contains("Attach Files"));
        assertThat(there.organiser().sees()).doesNotContain("View Channel,");
    }

    @Test
    void whatWaitsForADeletedChannelComesToTheOneThatAnOrganiserChooses() {
        try (var there = DiscordUnderTest.setUpAlone()) {
            var hall = there.discord.textChannel(there.server, "hall");
            there.discord.slash(there.organiser().user(), hall, "here", Map.of()).settled();
            there.discord.deletes(hall);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThat(there.organiser().sees()).contains("is gone", "/here"));
            there.organiser().types("/wish Who can lend me thirty chairs on Friday?");
            there.organiser().types("/here");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> {
                        there.house.clock.advance(Duration.ofMinutes(11));
                        assertThat(there.groupSees()).contains("thirty chairs");
                    });
        }
    }

    @Test
    void aSecondServerOfAGroupHasItsCommandsTooAndFollowsItsCharter() {
        var anna = there.organiser();
        var other = there.discord.guild("Second", anna.user());
        there.discord.awaitsCommand(other, "join");
        var code = CODE.matcher(anna.calls("join", Map.of()).settled().text());
        assertThat(code.find()).isTrue();
        there.discord
                .slash(anna.user(), other.general(), "join", Map.of("code", code.group(1)))
                .settled();
        there.discord.awaitsCommand(other, "wish");
        anna.calls("charter", Map.of()).settled();
        there.discord
                .slash(anna.user(), there.home(), "setup", Map.of("charter", "FORUM"))
                .settled();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(there.discord.commands(other)).doesNotContain("wish"));
    }

    @Test
    void thrownOutWhileTheBotWasAwayItHasItsCommandsAtTheNextInvitation() {
        try (var there = DiscordUnderTest.setUpAlone()) {
            there.bot.close();
            there.discord.removesBot(there.server);
            try (var bot =
                    Installation.bot(
                            there.discord, there.discord.token(), there.house, Optional.empty())) {
                bot.start();
                await().atMost(Duration.ofSeconds(10)).until(() -> there.discord.identifies() == 2);
                there.discord.invitesBot(there.server);
                there.discord.awaitsCommand(there.server, "wish");
            }
        }
    }

    @Test
    void thrownOutTheGroupRestsAndInvitedAgainItGoesOn() {
        await().until(() -> greetings() == 1);
        there.discord.removesBot(there.server);
        there.discord.invitesBot(there.server);
        there.discord.awaitsCommand(there.server, "wish");
        there.organiser().types("/wish Who can lend me thirty chairs on Friday?");
        await().untilAsserted(() -> assertThat(there.groupSees()).contains("thirty chairs"));
        assertThat(greetings()).isEqualTo(1);
    }

    @Test
    void whatHappenedWhileTheBotWasAwayIsMadeUpForOnce() {
        try (var there = DiscordUnderTest.setUpAlone()) {
            var hall = there.discord.textChannel(there.server, "hall");
            there.discord.slash(there.organiser().user(), hall, "here", Map.of()).settled();
            there.discord.gatewayIsDown(true);
            there.discord.endsSessions();
            there.discord.deletes(hall);
            var eva = there.discord.user("Eva", "de");
            var server = there.discord.guild("Neu", eva);
            there.discord.gatewayIsDown(false);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> {
                        assertThat(there.organiser().sees()).contains("is gone", "/here");
                        assertThat(there.discord.messages(server.general())).hasSize(1);
                    });
            int before = there.discord.identifies();
            there.discord.endsSessions();
            await().atMost(Duration.ofSeconds(20)).until(() -> there.discord.identifies() > before);
            there.organiser().calls("me", Map.of()).settled();
            assertThat(there.discord.messages(server.general())).hasSize(1);
            assertThat(there.organiser().sees().split("is gone", -1)).hasSize(2);
        }
    }

    private long greetings() {
        return there.discord.messages(there.home()).stream()
                .filter(message -> message.text().contains("Hello everybody"))
                .count();
    }
}
