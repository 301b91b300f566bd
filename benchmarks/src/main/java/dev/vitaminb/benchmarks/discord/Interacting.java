package dev.vitaminb.benchmarks.discord;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.discord.Discord;
import dev.vitaminb.discord.DiscordSettings;
import dev.vitaminb.discord.RegisteredMenus;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeGuild;
import dev.vitaminb.testkit.discord.FakeUser;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Interaction to answer on a Discord on loopback: this bot's {@code /me} beside a bare bot's. */
public final class Interacting {
    private static final int WARM_UP = 1_000;
    private static final int IN_SEQUENCE = 500;
    private static final int TOGETHER = 4_000;
    private static final int IN_FLIGHT = 32;
    private static final VitaminB.Limits NO_LIMITS =
            new VitaminB.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, 50_000_000);

    private Interacting() {}

    public static void main(String... arguments) throws Exception {
        var table = new Table("", "median ms", "99th percentile ms", "32 in flight, answers/s");
        for (int round = 1; round <= 2; round++) {
            bare().into(table, "bare bot, round " + round);
            ours(table).into(table, "this bot, round " + round);
        }
        IO.println(table);
    }

    private record Figures(Duration median, Duration most, double aSecond) {
        void into(Table table, String name) {
            table.row(name, millis(median), millis(most), "%.0f".formatted(aSecond));
        }
    }

    private static String millis(Duration duration) {
        return "%.2f".formatted(duration.toNanos() / 1e6);
    }

    private static Figures bare() throws Exception {
        try (var discord = FakeDiscord.started()) {
            var anna = discord.user("Anna", "en-US");
            var guild = discord.guild("Club", anna);
            try (var bot = new BareBot()) {
                bot.start(discord);
                discord.awaitsCommand(guild, "me");
                return measured(discord, guild, anna);
            }
        }
    }

    private static Figures ours(Table table) throws Exception {
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path());
                var discord = FakeDiscord.started()) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            var anna = discord.user("Anna", "en-US");
            var guild = discord.guild("Club", anna);
            var parts =
                    VitaminB.assemble(
                            connections,
                            new Vault("a secret for benchmarks only", List.of()),
                            InstantSource.system(),
                            NO_LIMITS,
                            Nudge.NONE);
            isSetUp(parts, guild, anna);
            try (var bot = bot(discord, parts, connections)) {
                bot.start();
                discord.awaitsCommand(guild, "me");
                var figures = measured(discord, guild, anna);
                table.row("a Redis round trip", millis(roundTrip(connections)), "", "");
                return figures;
            } finally {
                connections.destroy();
            }
        }
    }

    private static Discord bot(
            FakeDiscord discord, VitaminB parts, LettuceConnectionFactory connections) {
        return new Discord(
                new DiscordSettings(
                        discord.token(),
                        Optional.of(URI.create(discord.restUrl())),
                        Optional.of(URI.create(discord.gatewayUrl())),
                        Optional.empty()),
                parts,
                InstantSource.system(),
                new RegisteredMenus(connections));
    }

    private static void isSetUp(VitaminB parts, FakeGuild guild, FakeUser anna) {
        var who =
                new Person(
                        new Identity("discord", Long.toString(anna.id())),
                        "Anna",
                        Optional.of(Locale.ENGLISH),
                        Standing.ADMINISTRATOR);
        var place =
                new Place.Home(
                        new Address("discord", Long.toString(guild.id())),
                        "Club",
                        Long.toString(guild.general().id()));
        parts.bot()
                .submit(
                        "one",
                        who,
                        place,
                        "setup",
                        Map.of(
                                "name", "Club",
                                "charter", "REFERRAL",
                                "voice", "ENGLISH",
                                "zone", "Berlin"));
        parts.bot()
                .submit(
                        "two",
                        who,
                        place,
                        "setup.responsible",
                        Map.of("controller", "Club", "contact", "a@b.example", "minors", "NO"));
    }

    private static Duration roundTrip(LettuceConnectionFactory connections) {
        var took = new ArrayList<Duration>();
        try (var connection = connections.getConnection()) {
            for (int i = 0; i < IN_SEQUENCE; i++) {
                long begin = System.nanoTime();
                connection.commands().ping();
                took.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        return took.stream().sorted().toList().get(IN_SEQUENCE / 2);
    }

    private static Figures measured(FakeDiscord discord, FakeGuild guild, FakeUser anna)
            throws Exception {
        together(discord, guild, anna, WARM_UP);
        var took = new ArrayList<Duration>();
        for (int i = 0; i < IN_SEQUENCE; i++) {
            took.add(asked(discord, guild, anna));
        }
        var sorted = took.stream().sorted().toList();
        long begin = System.nanoTime();
        together(discord, guild, anna, TOGETHER);
        return new Figures(
                sorted.get(IN_SEQUENCE / 2),
                sorted.get(IN_SEQUENCE * 99 / 100),
                TOGETHER * 1e9 / (System.nanoTime() - begin));
    }

    private static void together(FakeDiscord discord, FakeGuild guild, FakeUser anna, int times)
            throws InterruptedException, ExecutionException {
        try (var askers = Executors.newFixedThreadPool(IN_FLIGHT)) {
            var asking =
                    askers.invokeAll(
                            IntStream.range(0, times)
                                    .<Callable<Duration>>mapToObj(
                                            i -> () -> asked(discord, guild, anna))
                                    .toList());
            for (var each : asking) {
                each.get();
            }
        }
    }

    private static Duration asked(FakeDiscord discord, FakeGuild guild, FakeUser anna)
            throws InterruptedException {
        return discord.slash(anna, guild.general(), "me", Map.of()).heard().took();
    }
}
