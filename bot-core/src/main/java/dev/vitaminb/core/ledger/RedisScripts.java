package dev.vitaminb.core.ledger;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.serializer.RedisSerializer;

/** Runs scripts in Redis with binary arguments, and tells what a failure means. */
public final class RedisScripts {
    @SuppressWarnings("rawtypes")
    static final RedisScript<List> READ = script("ledger/read");

    @SuppressWarnings("rawtypes")
    static final RedisScript<List> COMMIT = script("ledger/commit");

    private final RedisTemplate<String, byte[]> template = new RedisTemplate<>();

    public RedisScripts(RedisConnectionFactory connections) {
        template.setConnectionFactory(connections);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setValueSerializer(RedisSerializer.byteArray());
        template.setHashValueSerializer(RedisSerializer.byteArray());
        template.afterPropertiesSet();
    }

    /** The script at {@code dev/vitaminb/core/<path>.lua}, which returns a list. */
    @SuppressWarnings("rawtypes")
    public static RedisScript<List> script(String path) {
        return scriptAt("dev/vitaminb/core/" + path);
    }

    /**
     * The script of that name on the class path, without its {@code .lua}, which returns a list.
     * Read once: a script from a resource would be looked at for changes at every call.
     */
    @SuppressWarnings("rawtypes")
    public static RedisScript<List> scriptAt(String path) {
        try {
            return RedisScript.of(
                    new ClassPathResource(path + ".lua").getContentAsString(StandardCharsets.UTF_8),
                    List.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same connections for plain operations: text keys, binary values. */
    public RedisTemplate<String, byte[]> template() {
        return template;
    }

    /**
     * Runs a script.
     *
     * @param writes whether a lost answer leaves it open what was recorded
     * @throws StoreUnavailable if Redis did not do it or did not say that it did
     */
    @SuppressWarnings("rawtypes")
    public List<?> run(
            RedisScript<List> script, List<String> keys, List<byte[]> arguments, boolean writes) {
        return guarded(
                writes,
                () -> {
                    List<?> reply =
                            template.execute(
                                    script,
                                    RedisSerializer.byteArray(),
                                    castToList(),
                                    keys,
                                    arguments.toArray());
                    if (reply == null) {
                        throw new IllegalStateException("A script returned nothing");
                    }
                    return reply;
                });
    }

    /** Does something with Redis; its failures become {@link StoreUnavailable}. */
    public <T> T guarded(boolean writes, Supplier<T> action) {
        try {
            return action.get();
        } catch (DataAccessException e) {
            throw new StoreUnavailable(writes && !certainlyNotDone(e), e);
        }
    }

    private static boolean certainlyNotDone(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException
                    || cause instanceof RedisConnectionException) {
                return true;
            }
            var message = cause.getMessage();
            if (message != null && message.contains("Commands are rejected")) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RedisSerializer<List> castToList() {
        return (RedisSerializer<List>) (RedisSerializer) RedisSerializer.byteArray();
    }

    /** A value as UTF-8 text. */
    public static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A reply's binary part. */
    public static byte[] binary(@Nullable Object part) {
        if (part instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalStateException("A script returned something else than expected");
    }

    /** A reply's part as text. */
    public static String text(@Nullable Object part) {
        return new String(binary(part), StandardCharsets.UTF_8);
    }

    /** A reply's part as a number. */
    public static long number(@Nullable Object part) {
        return part instanceof Long number ? number : Long.parseLong(text(part));
    }

    /** A reply's part as a list. */
    public static List<?> list(@Nullable Object part) {
        if (part instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("A script returned something else than expected");
    }
}
