package dev.vitaminb.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.SetCondition;
import org.springframework.data.redis.core.types.Expiration;

/**
 * Has Redis write its append-only file anew once a day, so that what was erased leaves the disk
 * too. Of several instances one does it.
 */
final class DailyRewrite {
    private static final Logger log = LoggerFactory.getLogger(DailyRewrite.class);
    private static final Duration LOOKING_EVERY = Duration.ofMinutes(10);

    // With the time between two looks, and the rewriting itself, this is within a day.
    private static final Duration DONE_FOR = Duration.ofHours(23);

    private static final byte[] DONE = "upkeep:rewritten".getBytes(StandardCharsets.UTF_8);

    private final RedisConnectionFactory connections;

    DailyRewrite(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    Serving whileServing() {
        return NowAndThen.doing("rewrite", LOOKING_EVERY, this::look);
    }

    void look() {
        try (var connection = connections.getConnection()) {
            if (keepsAFile(connection) && isFirstToday(connection)) {
                rewrite(connection);
            }
        } catch (DataAccessException e) {
            // Away, or busy with a rewrite of its own; the next look is soon.
            log.debug("The append-only file was not rewritten", e);
        }
    }

    private static void rewrite(RedisConnection connection) {
        try {
            connection.serverCommands().bgReWriteAof();
        } catch (DataAccessException e) {
            connection.keyCommands().del(DONE);
            throw e;
        }
    }

    private static boolean keepsAFile(RedisConnection connection) {
        var persistence = connection.serverCommands().info("persistence");
        return (persistence == null ? new Properties() : persistence)
                .getProperty("aof_enabled", "0")
                .equals("1");
    }

    private static boolean isFirstToday(RedisConnection connection) {
        return Boolean.TRUE.equals(
                connection
                        .stringCommands()
                        .set(DONE, DONE, SetCondition.ifAbsent(), Expiration.from(DONE_FOR)));
    }
}
