package dev.vitaminb.app;

import dev.vitaminb.redis.EmbeddedRedis;
import io.lettuce.core.RedisURI;
import java.nio.file.Path;

/** The Redis that keeps the data: one of this program's own, or the operator's. */
sealed interface Store extends AutoCloseable {

    /** Includes the password. */
    RedisURI uri();

    /** Where it is, for people, without the password. */
    String place();

    /** Starts a Redis in the data folder, unless an address is set. */
    static Store of(AppSettings settings) {
        return settings.externalRedis()
                .<Store>map(url -> new External(RedisAddress.in(url)))
                .orElseGet(() -> Own.in(settings.folder()));
    }

    @Override
    void close();

    /** Ends with this program. */
    record Own(EmbeddedRedis redis, Path folder) implements Store {
        static Own in(Path folder) {
            return new Own(EmbeddedRedis.start(folder), folder);
        }

        @Override
        public RedisURI uri() {
            return RedisURI.create(redis.uri());
        }

        @Override
        public String place() {
            return folder.toString();
        }

        @Override
        public void close() {
            redis.close();
        }
    }

    /** Lives on without this program. */
    record External(RedisURI uri) implements Store {
        @Override
        public String place() {
            return uri.getHost() + ":" + uri.getPort();
        }

        @Override
        public void close() {}
    }
}
