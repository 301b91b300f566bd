package dev.vitaminb.core.privacy;

import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Numbers the erasures of a log within the data itself, so that data of before is known by knowing
 * fewer of them.
 */
public final class RedisErasureCount {
    private final RedisScripts redis;
    private final String key;

    /**
     * @param log names the log among those of all instances
     */
    public RedisErasureCount(RedisConnectionFactory connections, String log) {
        this.redis = new RedisScripts(connections);
        this.key = "vitaminb:erasures:" + log;
    }

    /** The next number. */
    public long next() {
        return redis.guarded(
                false, () -> RedisScripts.number(redis.template().opsForValue().increment(key)));
    }

    /** The last number that the data knows; 0 if it knows none. */
    public long reached() {
        return redis.guarded(
                false,
                () -> {
                    var last = redis.template().opsForValue().get(key);
                    return last == null
                            ? 0
                            : Long.parseLong(new String(last, StandardCharsets.UTF_8));
                });
    }

    /** Has the data know all numbers up to this one. */
    public void reach(long number) {
        redis.guarded(
                false,
                () -> {
                    redis.template().opsForValue().set(key, RedisScripts.bytes(number));
                    return number;
                });
    }
}
