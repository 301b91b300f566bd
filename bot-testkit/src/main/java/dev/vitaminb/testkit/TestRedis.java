package dev.vitaminb.testkit;

import dev.vitaminb.redis.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A Redis of the tests' own: started when it is first asked for, gone with this Java. */
public final class TestRedis {
    private TestRedis() {}

    /** Connections to it; they stay open. */
    public static RedisConnectionFactory connections() {
        return Started.CONNECTIONS;
    }

    /** Forgets everything. */
    public static void clear() {
        new StringRedisTemplate(connections())
                .execute(
                        connection -> {
                            connection.serverCommands().flushAll();
                            return true;
                        },
                        true);
    }

    /** Started once. */
    private static final class Started {
        static final LettuceConnectionFactory CONNECTIONS = start();

        private static LettuceConnectionFactory start() {
            var redis = EmbeddedRedis.start(folder());
            var where = new RedisStandaloneConfiguration(redis.host(), redis.port());
            where.setPassword(redis.password());
            var connections = new LettuceConnectionFactory(where);
            connections.afterPropertiesSet();
            connections.start();
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform()
                                    .unstarted(
                                            () -> {
                                                connections.destroy();
                                                redis.close();
                                            }));
            return connections;
        }

        private static java.nio.file.Path folder() {
            try {
                return Files.createTempDirectory("vitamin-b-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
