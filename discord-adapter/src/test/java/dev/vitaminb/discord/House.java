package dev.vitaminb.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.testkit.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The bot over an empty Redis, on a day that a test moves on. */
final class House implements AutoCloseable {
    /** Commands a minute of one member. */
    static final int LIMIT = 40;

    final TestClock clock = new TestClock(Instant.parse("2026-11-19T09:30:00Z"));
    final LettuceConnectionFactory connections = TestRedis.apart();
    final VitaminB parts;
    private final Clockwork clockwork;
    private final Vault vault = new Vault("a secret for tests only", List.of());
    private Optional<Courier> courier = Optional.empty();

    House() {
        parts =
                VitaminB.assemble(
                        connections,
                        vault,
                        clock,
                        new VitaminB.Limits(LIMIT, 100_000, 10_000_000),
                        Nudge.later(() -> courier.map(Nudge.class::cast).orElse(Nudge.NONE)));
        courier = Optional.empty();
        clockwork = parts.clockwork(connections, clock);
    }

    /** From now on what is posted goes there. */
    void sendsBy(Platform platform) {
        var sending = courier(List.of(platform));
        courier = Optional.of(sending);
        sending.start();
    }

    /** For so long the store answers nobody. */
    void pausesStore(Duration howLong) {
        new StringRedisTemplate(connections)
                .execute(
                        connection ->
                                connection.execute(
                                        "CLIENT",
                                        "PAUSE".getBytes(UTF_8),
                                        Long.toString(howLong.toMillis()).getBytes(UTF_8)),
                        true);
    }

    /** Does what is due by the clock. */
    void catchesUp() {
        clockwork.catchUp();
    }

    /** Whether nothing is being sent just now. */
    boolean isIdle() {
        return courier.map(Courier::isIdle).orElse(true);
    }

    void stopsSending() {
        courier.ifPresent(Courier::close);
    }

    private Courier courier(List<Platform> platforms) {
        return new Courier(
                connections,
                parts.ledger(),
                vault,
                VitaminB.renderings(parts.matching()),
                platforms,
                clock,
                Alarms.NONE);
    }

    /** Sets a group up at a server, past all forms. */
    void isSetUp(long server, String charter, String voice) {
        var place = new Place.Home(Names.server(server), "Köln Mitte", "1");
        var anna =
                new Person(
                        Names.identity(1),
                        "Anna",
                        Optional.of(Locale.GERMANY),
                        Person.Standing.ADMINISTRATOR);
        parts.bot()
                .submit(
                        "set up " + server + charter,
                        anna,
                        place,
                        "setup",
                        Map.of(
                                "name", "Köln Mitte",
                                "charter", charter,
                                "voice", voice,
                                "zone", "Berlin",
                                "currency", "EUR"));
    }

    @Override
    public void close() {
        connections.destroy();
    }
}
