package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeGuild;
import dev.vitaminb.testkit.discord.FakeUser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The connection comes, goes and comes back. */
class LifecycleTest {
    private final House house = new House();
    private final FakeDiscord discord = FakeDiscord.started();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Connection.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        house.close();
        discord.close();
    }

    @Test
    void itIsThereAgainAfterAReconnectAnEndedSessionACloseCodeAndALostSocket() {
        var anna = discord.user("Anna", "en-US");
        var server = discord.guild("Club", anna);
        connected(bot -> {
            discord.awaitsCommand(server, "setup");
            answers(server, anna);
            discord.asksToReconnect();
            await().until(() -> discord.resumes() == 1);
            answers(server, anna);
            discord.closesGateway(4_000);
            await().atMost(Duration.ofSeconds(20)).until(() -> discord.resumes() == 2);
            answers(server, anna);
            discord.dropsConnections();
            await().atMost(Duration.ofSeconds(20)).until(() -> discord.resumes() == 3);
            answers(server, anna);
            discord.endsSessions();
            await().atMost(Duration.ofSeconds(20)).until(() -> discord.identifies() == 2);
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> {
                        answers(server, anna);
                        return true;
                    });
        });
        discord.assertNoBreach();
    }

    private void answers(FakeGuild server, FakeUser who) {
        var asked = discord.slash(who, server.general(), "setup", Map.of()).settled();
        assertThat(asked.form()).isPresent();
    }

    @Test
    void itStartsWhileDiscordIsAwayAndConnectsWhenItIsBack() {
        var anna = discord.user("Anna", "en-US");
        var server = discord.guild("Club", anna);
        discord.gatewayIsDown(true);
        connected(bot -> {
            await().until(() -> discord.calls().contains("GET /gateway/bot"));
            discord.gatewayIsDown(false);
            discord.awaitsCommand(server, "setup");
        });
        discord.assertNoBreach();
    }

    @Test
    void aWrongTokenIsSaidInOneLineThatDoesNotShowIt() {
        var wrong = discord.token();
        discord.changesToken();
        connectedWith(
                wrong,
                bot -> await().until(() -> said().contains("Discord does not know this token")));
        assertThat(said()).contains("DISCORD_TOKEN").doesNotContain(wrong);
        assertThat(log.list).hasSize(1);
    }

    @Test
    void aMissingIntentIsSaidInOneLine() {
        discord.deniesPrivateMessages();
        connected(bot -> await().until(() -> said().contains("docs/discord.md")));
        assertThat(log.list).hasSize(1);
    }

    private String said() {
        return String.join(
                "\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    private void connected(Consumer<Discord> deed) {
        connectedWith(discord.token(), deed);
    }

    private void connectedWith(String token, Consumer<Discord> deed) {
        try (var bot = Installation.bot(discord, token, house, Optional.empty())) {
            bot.start();
            deed.accept(bot);
        }
    }
}
