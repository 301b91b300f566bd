package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.testkit.discord.FakeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord at its worst: nothing is lost, nothing is there twice. */
@Tag("faults")
class FaultsTest {
    private static final String CHAIRS = "Who can lend me thirty chairs on Friday?";

    private DiscordUnderTest there;

    @BeforeEach
    void start() {
        there = DiscordUnderTest.setUpAlone();
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void everyRouteAsksToWaitAndEverythingComesOnce() {
        for (var route :
                List.of("/callback", "/channels/\\d+/messages$", "/pins/", "/users/", "/threads")) {
            there.discord.fails("", route, 1, 429, Duration.ofMillis(200));
        }
        theMainThingHappensOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 0})
    void messagesFailAndAreTriedAgain(int status) {
        there.discord.fails("", "/channels/", 3, status, Duration.ZERO);
        theMainThingHappensOnce();
    }

    @Test
    void everythingTakesTwoSeconds() {
        there.discord.isSlow("", "/channels/", 4, Duration.ofSeconds(2));
        theMainThingHappensOnce();
    }

    @Test
    void theGatewayIsGoneForTenSeconds() {
        there.discord.gatewayIsDown(true);
        // As long as it takes, for JDA lengthens its pauses by the machine's clock.
        await().pollDelay(Duration.ofSeconds(10)).atMost(Duration.ofSeconds(11)).until(() -> true);
        there.discord.gatewayIsDown(false);
        await().atMost(Duration.ofSeconds(60)).until(() -> there.discord.resumes() > 0);
        theMainThingHappensOnce();
    }

    private void theMainThingHappensOnce() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        moving(() -> assertThat(there.groupSees()).containsOnlyOnce(CHAIRS));
        bo.button("I can help").pressedBy(bo);
        moving(() -> assertThat(there.groupSees()).contains("Can help: Bo"));
        moving(() -> assertThat(letters(anna)).containsOnlyOnce("Bo can help you"));
        assertThat(there.groupSees()).containsOnlyOnce(CHAIRS);
        assertThat(there.groupHasPinned()).containsOnlyOnce(CHAIRS);
    }

    @Test
    void twoPressesAtOnceCountOnce() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        var help = bo.button("I can help");
        var presses = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            presses.add(Thread.ofVirtual().start(() -> help.pressedBy(bo)));
        }
        presses.forEach(press -> {
            try {
                press.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        moving(() -> assertThat(there.groupSees()).contains("Can help: Bo"));
        moving(() -> assertThat(letters(anna)).containsOnlyOnce("Bo can help you"));
        assertThat(there.groupSees()).doesNotContain("Bo and Bo", "Bo, Bo");
    }

    @Test
    void aCardOfLastMonthStillExplainsItself() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        var help = bo.button("I can help");
        there.house.clock.advance(Duration.ofDays(31));
        help.pressedBy(bo);
        assertThat(bo.last().settled().text()).contains("#1 has expired", "nothing was recorded");
        assertThat(there.groupSees()).doesNotContain("Can help: Bo");
    }

    @Test
    void aCardThatAModeratorDeletedIsPostedAnew() {
        var anna = there.organiser();
        var bo = there.member("Bo");
        anna.types("/wish " + CHAIRS);
        var help = bo.button("I can help");
        card().forEach(there.discord::deletes);
        help.pressedBy(bo);
        moving(() -> assertThat(card()).hasSize(1));
        assertThat(card().getFirst().text()).contains("Can help: Bo");
    }

    private List<FakeMessage> card() {
        return there.discord.messages(there.home()).stream()
                .filter(message -> !message.isPinned() && message.text().contains(CHAIRS))
                .toList();
    }

    private String letters(DiscordUser who) {
        return there.discord.privateMessages(who.user()).stream()
                .map(FakeMessage::text)
                .collect(Collectors.joining("\n"));
    }

    // What is tried again later comes as the clock goes on.
    private void moving(ThrowingRunnable expectation) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    there.house.clock.advance(Duration.ofSeconds(1));
                    expectation.run();
                });
    }
}
