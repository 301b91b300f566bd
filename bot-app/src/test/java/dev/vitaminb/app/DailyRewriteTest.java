package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.redis.EmbeddedRedis;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What was erased leaves the disk within a day. */
class DailyRewriteTest {
    private static final byte[] KEY = "somebody".getBytes(UTF_8);

    @TempDir Path folder;
    private EmbeddedRedis redis;
    private LettuceConnectionFactory connections;
    private RedisConnection connection;

    @BeforeEach
    void start() {
        redis = EmbeddedRedis.start(folder);
        connections =
                new LettuceConnectionFactory(
                        LettuceConnectionFactory.createRedisConfiguration(
                                RedisURI.create(redis.uri())));
        connections.afterPropertiesSet();
        connections.start();
        connection = connections.getConnection();
    }

    @AfterEach
    void stop() {
        connection.close();
        connections.destroy();
        redis.close();
    }

    @Test
    void theFileForgetsWhatWasDeleted() {
        writeAndDelete("Zwetschge");
        assertThat(onDisk("Zwetschge")).isTrue();
        new DailyRewrite(connections).look();
        await().until(() -> !onDisk("Zwetschge"));
    }

    @Test
    void onceADayIsEnough() {
        new DailyRewrite(connections).look();
        await().until(() -> persistence("aof_rewrite_in_progress").equals("0"));
        var rewrites = persistence("aof_rewrites");
        new DailyRewrite(connections).look();
        await().until(() -> persistence("aof_rewrite_in_progress").equals("0"));
        assertThat(persistence("aof_rewrites")).isEqualTo(rewrites);
        assertThat(connection.keyCommands().ttl("upkeep:rewritten".getBytes(UTF_8)))
                .isBetween(80_000L, 86_400L);
    }

    private void writeAndDelete(String word) {
        connection.stringCommands().set(KEY, word.getBytes(UTF_8));
        connection.keyCommands().del(KEY);
    }

    private String persistence(String name) {
        var info = connection.serverCommands().info("persistence");
        return info == null ? "" : info.getProperty(name, "");
    }

    private boolean onDisk(String word) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> contains(file, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String word) {
        try {
            return Files.exists(file) && Files.readString(file, ISO_8859_1).contains(word);
        } catch (IOException e) {
            // A file of before the rewrite may go while it is looked at.
            return true;
        }
    }
}
