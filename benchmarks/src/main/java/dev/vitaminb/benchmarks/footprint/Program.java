package dev.vitaminb.benchmarks.footprint;

import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.testkit.discord.FakeDiscord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A program to be measured.
 *
 * @param jar built by Maven, before it is laid out as in the image
 * @param ready what it prints when it is ready, with its port
 */
record Program(
        String name,
        Path jar,
        Pattern ready,
        Map<String, String> variables,
        List<String> arguments,
        Commands commands) {
    private static final String NO_LIMIT = "1000000";

    static Program skeleton(EmbeddedRedis redis) {
        return new Program(
                "skeleton",
                Path.of("benchmarks", "skeleton", "target", "skeleton.jar"),
                Pattern.compile("Skeleton is ready: http://localhost:(\\d+)"),
                Map.of(),
                List.of("--server.port=0", "--spring.data.redis.url=" + redis.uri()),
                new Counts());
    }

    /** As a bot on a Discord. */
    static Program onDiscord(EmbeddedRedis redis, Path folder, FakeDiscord discord) {
        var playground = vitaminB(redis, folder);
        var variables = new HashMap<>(playground.variables());
        variables.remove("VITAMINB_PLAYGROUND");
        variables.put("VITAMINB_OPEN", "true");
        variables.put("DISCORD_TOKEN", discord.token());
        variables.put("DISCORD_API_URL", discord.restUrl());
        variables.put("DISCORD_GATEWAY_URL", discord.gatewayUrl());
        return new Program(
                "Vitamin B on Discord",
                playground.jar(),
                playground.ready(),
                Map.copyOf(variables),
                List.of(),
                playground.commands());
    }

    /** As a playground, which is all of it. */
    static Program vitaminB(EmbeddedRedis redis, Path folder) {
        return new Program(
                "Vitamin B",
                Path.of("bot-app", "target", "vitamin-b.jar"),
                Pattern.compile("Vitamin B is ready: http://localhost:(\\d+).*"),
                Map.of(
                        "PORT",
                        "0",
                        "REDIS_URL",
                        redis.uri().toString(),
                        "VITAMINB_SECRET",
                        "a secret for benchmarks only",
                        "VITAMINB_PLAYGROUND",
                        "true",
                        "VITAMINB_DATA",
                        folder.toString(),
                        "VITAMINB_RATE_MEMBER",
                        NO_LIMIT,
                        "VITAMINB_RATE_GROUP",
                        NO_LIMIT),
                List.of(),
                new ThankYous());
    }
}
