package dev.vitaminb.core;

import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import io.lettuce.core.ClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A real Redis for the tests of this JVM, in a folder of its own. */
public final class TestRedis {
    private static final EmbeddedRedis SERVER = start();

    /** A busy machine may stop for a second or two; only a test of outages counts those. */
    private static final LettuceConnectionFactory SHARED =
            connections(SERVER.host(), SERVER.port(), Duration.ofSeconds(20));

    private TestRedis() {}

    private static EmbeddedRedis start() {
        try {
            var folder = Files.createTempDirectory("vitaminb-test");
            var server =
                    EmbeddedRedis.start(
                            folder, Options.standard().withAppendfsync(Options.Appendfsync.NO));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections to it, as the application configures them; shared, and never closed. */
    public static LettuceConnectionFactory connections() {
        return SHARED;
    }

    /** Connections to something that stands before it; whoever asks for them closes them. */
    public static LettuceConnectionFactory connections(String host, int port) {
        return connections(host, port, Duration.ofSeconds(1));
    }

    private static LettuceConnectionFactory connections(
            String host, int port, Duration answersWithin) {
        var server = new RedisStandaloneConfiguration(host, port);
        server.setPassword(SERVER.password());
        var client =
                LettuceClientConfiguration.builder()
                        .commandTimeout(answersWithin)
                        .shutdownTimeout(Duration.ZERO)
                        .clientOptions(
                                ClientOptions.builder()
                                        .disconnectedBehavior(
                                                ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                                        .build())
                        .build();
        var connections = new LettuceConnectionFactory(server, client);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    public static String host() {
        return SERVER.host();
    }

    public static int port() {
        return SERVER.port();
    }
}
