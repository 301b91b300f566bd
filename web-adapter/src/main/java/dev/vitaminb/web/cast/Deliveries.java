package dev.vitaminb.web.cast;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** What the courier still has to bring to a group and its members. */
final class Deliveries {
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final RedisScripts redis;

    Deliveries(RedisConnectionFactory connections) {
        this.redis = new RedisScripts(connections);
    }

    /** Waits until everything has been brought; false if it still has not after this time. */
    boolean awaitNone(GroupId group, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!due(group).isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    /** Forgets them; those of other groups in the same partition stay. */
    void forget(GroupId group) {
        var due = due(group).toArray();
        if (due.length > 0) {
            var key = Keys.due(group.partition());
            redis.guarded(true, () -> redis.template().opsForZSet().remove(key, due));
        }
    }

    private List<byte[]> due(GroupId group) {
        var key = Keys.due(group.partition());
        return redis
                .guarded(
                        false,
                        () ->
                                Objects.requireNonNull(
                                        redis.template().opsForZSet().range(key, 0, -1)))
                .stream()
                .filter(stop -> text(stop).startsWith(group.code() + "/"))
                .toList();
    }

    private static String text(byte[] stop) {
        return new String(stop, StandardCharsets.UTF_8);
    }
}
