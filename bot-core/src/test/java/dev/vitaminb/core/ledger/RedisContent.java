package dev.vitaminb.core.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;

/** Everything that stands in Redis, as a thief would find it. */
public final class RedisContent {
    private final RedisScripts scripts;

    public RedisContent(RedisConnectionFactory connections) {
        this.scripts = new RedisScripts(connections);
    }

    /** The keys whose names hold a text, with all of their content; bytes read as they are. */
    public Map<String, List<String>> of(String part) {
        var all = new TreeMap<String, List<String>>();
        RedisCallback<Boolean> look =
                connection -> {
                    var keys = connection.keyCommands().keys(("*" + part + "*").getBytes(UTF_8));
                    for (var key : keys == null ? List.<byte[]>of() : keys) {
                        all.put(new String(key, UTF_8), content(connection, key));
                    }
                    return true;
                };
        scripts.template().execute(look);
        return all;
    }

    private static List<String> content(RedisConnection connection, byte[] key) {
        var found = new ArrayList<byte[]>();
        DataType type = connection.keyCommands().type(key);
        switch (type == null ? DataType.NONE : type) {
            case STRING -> add(found, connection.stringCommands().get(key));
            case HASH -> {
                var hash = connection.hashCommands().hGetAll(key);
                if (hash != null) {
                    hash.forEach((field, value) -> found.addAll(List.of(field, value)));
                }
            }
            case ZSET -> addAll(found, connection.zSetCommands().zRange(key, 0, -1));
            case SET -> addAll(found, connection.setCommands().sMembers(key));
            case STREAM -> {
                var entries = connection.streamCommands().xRange(key, Range.unbounded());
                if (entries != null) {
                    entries.forEach(entry ->
                            entry.getValue()
                                    .forEach(
                                            (field, value) -> found.addAll(List.of(field, value))));
                }
            }
            case NONE -> {
                // It expired while its neighbours were looked at.
            }
            default -> throw new IllegalStateException("Cannot look into a " + type);
        }
        // A sealed value has no order of its own; a text is found in either reading.
        return found.stream().flatMap(RedisContent::readings).sorted().toList();
    }

    private static Stream<String> readings(byte[] bytes) {
        return Arrays.asList(new String(bytes, UTF_8), new String(bytes, ISO_8859_1)).stream()
                .distinct();
    }

    private static void add(List<byte[]> found, byte @org.jspecify.annotations.Nullable [] value) {
        if (value != null) {
            found.add(value);
        }
    }

    private static void addAll(
            List<byte[]> found, @org.jspecify.annotations.Nullable Collection<byte[]> values) {
        if (values != null) {
            found.addAll(values);
        }
    }
}
