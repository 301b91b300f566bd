package dev.vitaminb.web.cast;

import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** How far the playground's clock is ahead of the machine's; it stays so across a restart. */
public final class RedisAhead {
    private static final String KEY = "playground:ahead";

    private final RedisScripts redis;
    private volatile Duration ahead;

    public RedisAhead(RedisConnectionFactory connections) {
        this.redis = new RedisScripts(connections);
        this.ahead = stored();
    }

    private Duration stored() {
        var millis = redis.guarded(false, () -> redis.template().opsForValue().get(KEY));
        return millis == null
                ? Duration.ZERO
                : Duration.ofMillis(Long.parseLong(new String(millis, StandardCharsets.UTF_8)));
    }

    public Duration now() {
        return ahead;
    }

    /** Goes on by so much; one caller at a time. */
    public void forward(Duration by) {
        var next = ahead.plus(by);
        redis.guarded(
                true,
                () -> {
                    redis.template().opsForValue().set(KEY, RedisScripts.bytes(next.toMillis()));
                    return next;
                });
        ahead = next;
    }
}
