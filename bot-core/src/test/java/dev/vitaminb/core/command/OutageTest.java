package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.FaultyProxy;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.view.Press;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Redis gone, and answers lost: people are told the truth, and nothing is recorded twice. */
class OutageTest {
    private static final Map<String, String> WISH =
            Map.of("text", "Looking for a lawyer, any will do");

    private final FaultyProxy proxy = new FaultyProxy(TestRedis.host(), TestRedis.port());
    private final LettuceConnectionFactory connections =
            TestRedis.connections("127.0.0.1", proxy.port());
    private final Club club = Club.over(connections);
    private Club.Persona anna = club.member("Anna").speaking(Locale.ENGLISH);

    @BeforeEach
    void setUp() {
        club.setUp(Preset.REFERRAL, "ENGLISH");
        anna.calls("help");
    }

    @AfterEach
    void close() throws Exception {
        proxy.comeBack();
        club.close();
        connections.destroy();
        proxy.close();
    }

    private void untilItWorksAgain() {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> anna.calls("requests").reads().contains("wish"));
    }

    @Test
    void whileRedisIsGoneCommandsSayThatNothingWasRecordedAndThenWorkAgainByThemselves() {
        proxy.goAway();
        anna.calls("request", WISH);
        assertThat(anna.reads())
                .contains("I can’t reach my memory right now. Nothing was recorded");
        proxy.comeBack();
        untilItWorksAgain();
        assertThat(anna.reads()).contains("No wish is open");
        anna.calls("request", WISH);
        assertThat(anna.reads()).contains("Posted as #1");
    }

    @Test
    void aPressInAGroupThatWasQuietForLongIsAnsweredToo() {
        var code = club.group().code();
        var fresh =
                VitaminB.assemble(
                        connections,
                        Club.VAULT,
                        club.clock,
                        new VitaminB.Limits(100, 100, 1_000_000),
                        Nudge.NONE);
        proxy.goAway();
        var olga =
                new Person(
                        new Identity("paper", "olga"),
                        "Olga",
                        Optional.of(Locale.ENGLISH),
                        Person.Standing.PRESENT);
        var reply =
                fresh.bot()
                        .press(
                                "press",
                                olga,
                                new Place.Home(club.home),
                                Press.of("me").payload(code));
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Said.class,
                        said -> assertThat(PlainText.of(said.view())).contains("can’t reach"));
    }

    @Test
    void aLostAnswerIsSettledByTheReceipt() {
        long before = club.snapshot().version();
        proxy.loseAnswer(2);
        anna.calls("request", WISH);
        assertThat(anna.reads()).contains("Posted as #1");
        untilItWorksAgain();
        assertThat(club.snapshot().version()).isEqualTo(before + 1);
    }

    @Test
    void whatCannotBeSettledIsSaidAndRepeatingSettlesIt() {
        long before = club.snapshot().version();
        proxy.loseAnswerAndGo(2);
        anna.calls("request", WISH);
        assertThat(anna.reads())
                .contains("I can’t tell whether this was recorded", "it will not count twice");
        proxy.comeBack();
        untilItWorksAgain();
        anna.calls("request", WISH);
        assertThat(anna.reads()).contains("I have that already, as #1");
        assertThat(club.snapshot().version()).isEqualTo(before + 1);
    }
}
