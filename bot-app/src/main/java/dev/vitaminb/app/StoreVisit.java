package dev.vitaminb.app;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short connection at start, whose every failure is a {@link Refusal}. */
final class StoreVisit implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StoreVisit.class);

    // More than in service: a server that wakes up may be slow once.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern POLICY = Pattern.compile("(?m)^maxmemory_policy:(\\S+)");

    private final Store store;
    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;

    private StoreVisit(
            Store store, RedisClient client, StatefulRedisConnection<String, byte[]> connection) {
        this.store = store;
        this.client = client;
        this.connection = connection;
    }

    /**
     * Connects.
     *
     * @throws Refusal if nobody answers there, or not as a Redis that lets us in
     */
    static StoreVisit to(Store store, ClientResources resources) {
        return to(store, resources, PATIENCE);
    }

    static StoreVisit to(Store store, ClientResources resources, Duration patience) {
        var client =
                RedisClient.create(
                        resources, RedisURI.builder(store.uri()).withTimeout(patience).build());
        client.setOptions(
                ClientOptions.builder()
                        .autoReconnect(false)
                        .socketOptions(SocketOptions.builder().connectTimeout(patience).build())
                        .build());
        try {
            return new StoreVisit(
                    store,
                    client,
                    client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)));
        } catch (RedisException failure) {
            client.shutdown(Duration.ZERO, patience);
            throw StoreRefusals.from(store, failure);
        }
    }

    /**
     * Asks for something.
     *
     * @throws Refusal if it is not done
     */
    <T> T ask(Function<RedisCommands<String, byte[]>, T> question) {
        try {
            return question.apply(connection.sync());
        } catch (RedisException failure) {
            throw StoreRefusals.from(store, failure);
        }
    }

    Store store() {
        return store;
    }

    /**
     * Sees to it that nothing recorded can be thrown away for want of memory.
     *
     * @throws Refusal if it can
     */
    void requireNoEviction() {
        var policy = policy();
        if (policy.isEmpty()) {
            log.warn(
                    "The Redis at {} does not tell its maxmemory-policy: make sure that it is noeviction",
                    store.place());
        } else if (!policy.get().equals("noeviction")) {
            throw new Refusal(
                    ("The Redis at %s may throw records away when its memory is full (maxmemory-policy %s): set"
                                    + " maxmemory-policy to noeviction there.")
                            .formatted(store.place(), policy.get()));
        }
    }

    private Optional<String> policy() {
        return allowed(redis -> redis.configGet("maxmemory-policy").get("maxmemory-policy"))
                .or(() ->
                        allowed(redis -> redis.info("memory"))
                                .flatMap(memory ->
                                        POLICY.matcher(memory)
                                                .results()
                                                .map(match -> match.group(1))
                                                .findFirst()));
    }

    /** The answer, or nothing if the command is forbidden or unknown there. */
    private Optional<String> allowed(
            Function<RedisCommands<String, byte[]>, @Nullable String> question) {
        try {
            return Optional.ofNullable(question.apply(connection.sync()));
        } catch (RedisCommandExecutionException forbidden) {
            return Optional.empty();
        } catch (RedisException failure) {
            throw StoreRefusals.from(store, failure);
        }
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(Duration.ZERO, PATIENCE);
    }
}
