package dev.vitaminb.benchmarks.footprint;

import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.testkit.discord.FakeDiscord;
import dev.vitaminb.testkit.discord.FakeGuild;
import dev.vitaminb.testkit.discord.FakeUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures the memory that the packaged app takes after 1,000 interactions over 100 servers of a
 * Discord on loopback, beside an empty skeleton after as many commands; both laid out as in the
 * image, with the image's options, and a Redis that is not counted.
 */
public final class OnDiscord {
    private static final int SERVERS = 100;
    private static final double MILLION = 1_000_000;
    private static final double AT_MOST = 1.5;

    private OnDiscord() {}

    public static void main(String... arguments) throws IOException {
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path().resolve("redis"));
                var discord = FakeDiscord.started()) {
            long skeleton = skeleton(folder.path(), redis);
            long app = app(folder.path(), redis, discord);
            var table = new Table("program", "memory");
            table.row("skeleton", megabytes(skeleton));
            table.row("Vitamin B on Discord", megabytes(app));
            table.row("ratio", "%.2f".formatted((double) app / skeleton));
            table.row("wanted at most", "%.1f".formatted(AT_MOST));
            IO.println(table);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MILLION);
    }

    private static long skeleton(Path folder, EmbeddedRedis redis) {
        var layout = Layout.of(Program.skeleton(redis), folder.resolve("skeleton"));
        try (var run = Run.of(layout, Layout.Cache.LEFT_ASIDE)) {
            return run.figures().memory();
        }
    }

    private static long app(Path folder, EmbeddedRedis redis, FakeDiscord discord)
            throws IOException {
        var anna = discord.user("Anna", "en-US");
        var servers =
                IntStream.range(0, SERVERS)
                        .mapToObj(number -> discord.guild("Club " + number, anna))
                        .toList();
        var program = Program.onDiscord(redis, folder.resolve("data"), discord);
        try (var run = Run.of(Layout.of(program, folder.resolve("app")), Layout.Cache.LEFT_ASIDE)) {
            servers.forEach(server -> setUp(discord, server, anna));
            interact(discord, servers, anna);
            if (!discord.breaches().isEmpty()) {
                throw new IllegalStateException("Discord forbids: " + discord.breaches());
            }
            return run.memory();
        }
    }

    private static void setUp(FakeDiscord discord, FakeGuild server, FakeUser anna) {
        discord.awaitsCommand(server, "setup");
        var done =
                discord.slash(
                                anna,
                                server.general(),
                                "setup",
                                Map.of(
                                        "name", "Club",
                                        "charter", "REFERRAL",
                                        "language", "ENGLISH",
                                        "zone", "Berlin"))
                        .settled();
        var asked =
                discord.presses(anna, done.answers().getFirst(), "Who is responsible?").settled();
        discord.fills(asked, Map.of("controller", "Club", "contact", "a@b.example", "minors", "NO"))
                .settled();
        discord.awaitsCommand(server, "me");
    }

    private static void interact(FakeDiscord discord, List<FakeGuild> servers, FakeUser anna) {
        for (int i = 0; i < Run.COMMANDS; i++) {
            discord.slash(anna, servers.get(i % SERVERS).general(), "me", Map.of()).settled();
        }
    }
}
