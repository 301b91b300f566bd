package dev.vitaminb.testkit;

import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A real Redis for the tests of this JVM, in a folder of its own. */
public final class TestRedis {
    private static final EmbeddedRedis SERVER = start();

    private TestRedis() {}

    private static EmbeddedRedis start() {
        try {
            var folder = Files.createTempDirectory("vitamin-b-test");
            var server =
                    EmbeddedRedis.start(
                            folder, Options.standard().withAppendfsync(Options.Appendfsync.NO));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** New connections to it; whoever asks for them closes them. */
    public static LettuceConnectionFactory connections() {
        var server = new RedisStandaloneConfiguration(SERVER.host(), SERVER.port());
        server.setPassword(SERVER.password());
        var client =
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(5))
                        .shutdownTimeout(Duration.ZERO)
                        .build();
        var connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    /** Forgets everything. */
    public static void clear() {
        var connections = connections();
        try {
            new StringRedisTemplate(connections)
                    .execute(
                            connection -> {
                                connection.serverCommands().flushAll();
                                return true;
                            },
                            true);
        } finally {
            connections.destroy();
        }
    }
}
