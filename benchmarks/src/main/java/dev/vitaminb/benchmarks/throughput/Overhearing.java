package dev.vitaminb.benchmarks.throughput;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Connections on which the bot's last commit is overheard. */
record Overhearing(RedisConnectionFactory behind, AtomicReference<@Nullable Script> last) {
    Overhearing(RedisConnectionFactory behind) {
        this(behind, new AtomicReference<>());
    }

    Script heard() {
        var script = last.getAndSet(null);
        if (script == null) {
            throw new IllegalStateException("Nothing was committed");
        }
        return script;
    }

    RedisConnectionFactory connections() {
        return before(
                RedisConnectionFactory.class,
                behind,
                (method, result, arguments) ->
                        result instanceof RedisConnection connection
                                ? commands(connection)
                                : result);
    }

    private RedisConnection commands(RedisConnection connection) {
        return before(
                RedisConnection.class,
                connection,
                (method, result, arguments) -> {
                    if (method.equals("evalSha")
                            && Script.COMMIT.equals(arguments[0])
                            && arguments[2] instanceof Integer keys
                            && arguments[3] instanceof byte[][] parts) {
                        last.set(new Script(keys, List.of(parts)));
                    }
                    return result;
                });
    }

    /** What becomes of a call's result. */
    @FunctionalInterface
    private interface Hearing {
        @Nullable Object after(String method, @Nullable Object result, Object[] arguments);
    }

    private static <T> T before(Class<T> type, T behind, Hearing hearing) {
        InvocationHandler handler =
                (proxy, method, given) -> {
                    try {
                        var result = method.invoke(behind, given);
                        return hearing.after(
                                method.getName(), result, given == null ? new Object[0] : given);
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
