package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.EngineSource.Shipped;
import dev.vitaminb.redis.Options;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What any version has ever written is read by this one, by every engine. */
class FormatsTest {
    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");
    private static final String FILE = "appendonly.aof";
    private static final String SECRET = "the secret of the data that old versions wrote";
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Place.Home ROOM = new Place.Home(new Address("paper", "room"), "The room");
    private static final Options SHIPPED = Options.standard().withEngines(new Shipped());

    @TempDir Path folder;

    static Stream<String> formats() throws IOException {
        try (var all = Files.list(FORMATS)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theInstalledEngineAndTheShippedOneOpenIt(String format) throws IOException {
        for (var options : List.of(Options.standard(), SHIPPED)) {
            var data = Files.createTempDirectory(folder, "data");
            Files.copy(FORMATS.resolve(format).resolve(FILE), data.resolve(FILE));
            try (var redis = EmbeddedRedis.start(data, options)) {
                with(redis, FormatsTest::isWhole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theProgramStartsOnItAndGoesOn(String format) throws IOException {
        Files.copy(FORMATS.resolve(format).resolve(FILE), folder.resolve(FILE));
        try (var app = RunningApp.club(folder, "--vitaminb.secret=" + SECRET)) {
            var vitaminB = app.context().getBean(VitaminB.class);
            long before = group(vitaminB).version();

            call(vitaminB.bot(), ben(), "more", "thanks", Map.of("to", "Olga", "for", "the cake"));

            assertThat(group(vitaminB).version()).isGreaterThan(before);
        }
    }

    private static void isWhole(LettuceConnectionFactory connections) {
        var vitaminB = assemble(connections);
        var snapshot = group(vitaminB);
        assertThat(new Groups(snapshot).the().name()).isEqualTo("Runde der Brücken");
        assertThat(Members.in(snapshot).here().stream().map(Member::name))
                .containsExactlyInAnyOrder("Olga", "Ben");
        var ben = Members.in(snapshot).find(ben().identity()).orElseThrow();
        assertThat(ben.profile().does()).isEqualTo("Ich repariere Fahrräder in Köln.");
        var requests = new Requests(snapshot).all();
        assertThat(requests.stream().map(Request::text))
                .containsExactlyInAnyOrder(
                        "Ich suche jemanden, der alte Holzfenster aufarbeitet.",
                        "Wer kennt eine gute Steuerberaterin?");
        assertThat(new Requests(snapshot).open(DAY).stream().map(Request::id))
                .containsExactly(new RequestId(2));

        var tally = vitaminB.tallies().read(snapshot.group(), DAY, DAY);
        assertThat(tally.sum(ben.id(), Measure.HELPS, DAY, DAY)).isEqualTo(1);
        assertThat(tally.sum(ben.id(), Measure.THANKS, DAY, DAY)).isEqualTo(1);
        assertThat(tally.sum(Measure.REQUESTS, DAY, DAY)).isEqualTo(2);
        assertThat(vitaminB.ledger().entries(snapshot.group(), 0, 100))
                .hasSize(Math.toIntExact(snapshot.version()));
    }

    /** Run once before a release whose format is another: -Dformats.write=NAME. */
    @Test
    @EnabledIfSystemProperty(named = "formats.write", matches = "[\\w.-]+")
    void writeTheFormatOfThisVersion() throws IOException {
        // By the oldest engine, in the plain commands that every later one reads.
        try (var redis = EmbeddedRedis.start(folder, SHIPPED)) {
            with(redis, FormatsTest::live);
            mark(redis);
        }
        var format = FORMATS.resolve(System.getProperty("formats.write"));
        Files.createDirectories(format);
        Files.copy(folder.resolve(FILE), format.resolve(FILE));
    }

    private static void mark(EmbeddedRedis redis) {
        var resources = ClientResources.create();
        var store = new Store.External(RedisURI.create(redis.uri()));
        try (var visit = StoreVisit.to(store, resources)) {
            new StoreMarks(visit).settle(new Vault(SECRET, List.of()), false);
        } finally {
            resources.shutdown().awaitUninterruptibly();
        }
    }

    private static void live(LettuceConnectionFactory connections) {
        var bot = assemble(connections).bot();
        call(
                bot,
                olga(),
                "1",
                "setup",
                Map.of(
                        "name", "Runde der Brücken",
                        "charter", "REFERRAL",
                        "voice", "GERMAN_DU",
                        "zone", "Berlin"));
        call(bot, ben(), "2", "profile", Map.of("does", "Ich repariere Fahrräder in Köln."));
        call(bot, ben(), "3", "settings", Map.of("asks", "YES"));
        call(
                bot,
                olga(),
                "4",
                "request",
                Map.of("text", "Ich suche jemanden, der alte Holzfenster aufarbeitet."));
        call(bot, ben(), "5", "pledge", Map.of("request", "1", "how", "CAN"));
        call(bot, olga(), "6", "solved", Map.of("request", "1", "helpers", "@Ben"));
        call(
                bot,
                ben(),
                "7",
                "request",
                Map.of("text", "Wer kennt eine gute Steuerberaterin?", "kind", "INTRODUCTION"));
        call(bot, olga(), "8", "thanks", Map.of("to", "Ben", "for", "den schönen Abend"));
        isWhole(connections);
    }

    private static VitaminB assemble(LettuceConnectionFactory connections) {
        return VitaminB.assemble(
                connections,
                new Vault(SECRET, List.of()),
                InstantSource.fixed(THEN),
                new VitaminB.Limits(1_000, 1_000, 1_000_000),
                Nudge.NONE);
    }

    private static Snapshot group(VitaminB vitaminB) {
        var group = vitaminB.directory().at(ROOM.address());
        return vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
    }

    private static void call(
            Bot bot, Person who, String event, String path, Map<String, String> fields) {
        bot.submit(event, who, ROOM, path, fields);
    }

    private static Person olga() {
        return person("Olga", Person.Standing.ADMINISTRATOR);
    }

    private static Person ben() {
        return person("Ben", Person.Standing.PRESENT);
    }

    private static Person person(String name, Person.Standing standing) {
        return new Person(
                new Identity("paper", name.toLowerCase(Locale.ROOT)),
                name,
                Optional.of(Locale.GERMANY),
                standing);
    }

    private static void with(EmbeddedRedis redis, Consumer<LettuceConnectionFactory> use) {
        var connections =
                new LettuceConnectionFactory(
                        LettuceConnectionFactory.createRedisConfiguration(
                                RedisURI.create(redis.uri())));
        connections.afterPropertiesSet();
        connections.start();
        try {
            use.accept(connections);
        } finally {
            connections.destroy();
        }
    }
}
