package dev.vitaminb.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.time.Duration;

/** Somebody who talks to a Redis. */
record Client(RedisClient lettuce, RedisCommands<String, String> commands)
        implements AutoCloseable {

    static Client of(EmbeddedRedis redis) {
        return to(redis.uri());
    }

    static Client to(URI uri) {
        var address = RedisURI.create(uri);
        address.setTimeout(Duration.ofSeconds(5));
        var lettuce = RedisClient.create(address);
        try {
            return new Client(lettuce, lettuce.connect().sync());
        } catch (RuntimeException refused) {
            shutdown(lettuce);
            throw refused;
        }
    }

    @Override
    public void close() {
        shutdown(lettuce);
    }

    private static void shutdown(RedisClient lettuce) {
        lettuce.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
