package dev.vitaminb.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.serializer.RedisSerializer;

/** The sorted sets that every partition has, by milliseconds of the application clock. */
public record RedisPartitions(RedisScripts scripts) {
    /**
     * What is due by a moment, the earliest first; one pipeline.
     *
     * @param key the key of a partition's set
     * @param each how many of one partition at most
     */
    public List<String> due(IntFunction<String> key, Instant now, int each) {
        RedisCallback<@Nullable Object> looks =
                connection -> {
                    for (int partition = 0; partition < GroupId.PARTITIONS; partition++) {
                        connection
                                .zSetCommands()
                                .zRangeByScoreWithScores(
                                        key.apply(partition).getBytes(StandardCharsets.UTF_8),
                                        0,
                                        (double) now.toEpochMilli(),
                                        0,
                                        each);
                    }
                    return null;
                };
        return scripts.guarded(
                false,
                () ->
                        earliestFirst(
                                scripts.template()
                                        .executePipelined(looks, RedisSerializer.byteArray())));
    }

    private static List<String> earliestFirst(List<?> partitions) {
        var ready = new ArrayList<TypedTuple<?>>();
        for (var partition : partitions) {
            if (partition instanceof Iterable<?> members) {
                for (var member : members) {
                    if (member instanceof TypedTuple<?> tuple) {
                        ready.add(tuple);
                    }
                }
            }
        }
        ready.sort(Comparator.comparingDouble(tuple -> Objects.requireNonNull(tuple.getScore())));
        return ready.stream().map(tuple -> RedisScripts.text(tuple.getValue())).toList();
    }
}
