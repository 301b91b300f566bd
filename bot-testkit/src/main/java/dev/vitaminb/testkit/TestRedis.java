package dev.vitaminb.testkit;

import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.redis.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A real Redis for the tests of this JVM, in a folder of its own. */
public final class TestRedis {
    /** As many as Redis has by default. */
    private static final int DATABASES = 16;

    private static final AtomicInteger APART = new AtomicInteger();
    private static final Queue<Runnable> USERS = new ConcurrentLinkedQueue<>();
    private static final EmbeddedRedis SERVER = start();

    private TestRedis() {}

    private static EmbeddedRedis start() {
        try {
            var folder = Files.createTempDirectory("vitamin-b-test");
            var server =
                    EmbeddedRedis.start(
                            folder, Options.standard().withAppendfsync(Options.Appendfsync.NO));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedRedis server) {
        USERS.forEach(Runnable::run);
        server.close();
    }

    /** Does something before the JVM and with it Redis ends. */
    public static void beforeItStops(Runnable task) {
        USERS.add(task);
    }

    /** New connections to it; whoever asks for them closes them. */
    public static LettuceConnectionFactory connections() {
        return connections(0);
    }

    /**
     * Connections to a database of its own, which is empty; it stays so for as many more as there
     * are databases.
     */
    public static LettuceConnectionFactory apart() {
        var connections = connections(1 + APART.getAndIncrement() % (DATABASES - 1));
        clear(connections);
        return connections;
    }

    private static LettuceConnectionFactory connections(int database) {
        var server = new RedisStandaloneConfiguration(SERVER.host(), SERVER.port());
        server.setDatabase(database);
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

    /** Forgets everything but what is kept apart. */
    public static void clear() {
        var connections = connections();
        try {
            clear(connections);
        } finally {
            connections.destroy();
        }
    }

    private static void clear(LettuceConnectionFactory connections) {
        new StringRedisTemplate(connections)
                .execute(
                        connection -> {
                            connection.serverCommands().flushDb();
                            return true;
                        },
                        true);
    }
}
