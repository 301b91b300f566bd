package dev.vitaminb.benchmarks.footprint;

import dev.vitaminb.redis.EmbeddedRedis;
import java.nio.file.Path;
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
