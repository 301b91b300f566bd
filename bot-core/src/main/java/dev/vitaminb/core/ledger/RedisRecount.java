package dev.vitaminb.core.ledger;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;

/**
 * Counts a group anew from its entries and puts the stored counts right, all of them in one step.
 *
 * <p>Every count that there ever was stands in an entry, carried over ones and corrections
 * included, so that nothing else has to be looked at.
 */
public final class RedisRecount {
    private static final int A_PAGE = 1_000;
    private static final int TRIES = 20;

    private final Ledger ledger;
    private final RedisScripts scripts;

    public RedisRecount(Ledger ledger, RedisConnectionFactory connections) {
        this.ledger = ledger;
        this.scripts = new RedisScripts(connections);
    }

    /**
     * A stored count that was not what the entries say.
     *
     * @param month {@code yyyy-MM}
     * @param field {@code <day>.<member>.<measure>}
     * @param stood what stood there; empty if nothing did
     * @param counted what the entries say; empty if nothing
     */
    public record Difference(
            String month, String field, Optional<String> stood, Optional<String> counted) {}

    /**
     * Puts the counts of a group right.
     *
     * @return what differed
     * @throws IllegalStateException if others kept recording meanwhile
     */
    public List<Difference> put(GroupId group) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var counted = counted(group);
            var differences = differences(counted.sums(), stored(group));
            if (differences.isEmpty() || put(group, counted.version(), differences)) {
                return differences;
            }
        }
        throw new IllegalStateException("Others kept recording");
    }

    /** Sums by month and field, as the entries up to a version say. */
    private record Counted(long version, Map<String, Map<String, String>> sums) {}

    private Counted counted(GroupId group) {
        var sums = new TreeMap<String, Map<String, Long>>();
        long version = 0;
        for (var page = page(group, 0); !page.isEmpty(); page = page(group, version)) {
            for (var numbered : page) {
                var day = numbered.entry().counted();
                for (var count : numbered.entry().counts()) {
                    sums.computeIfAbsent(YearMonth.from(day).toString(), month -> new TreeMap<>())
                            .merge(Keys.tallyField(day, count), count.by(), Long::sum);
                }
                version = numbered.number();
            }
        }
        var texts = new TreeMap<String, Map<String, String>>();
        sums.forEach((month, fields) -> {
            var said = new TreeMap<String, String>();
            fields.forEach((field, sum) -> said.put(field, sum.toString()));
            texts.put(month, said);
        });
        return new Counted(version, texts);
    }

    private List<Ledger.Numbered> page(GroupId group, long after) {
        return ledger.entries(group, after, A_PAGE);
    }

    private Map<String, Map<String, String>> stored(GroupId group) {
        var start = Keys.of(group, "tally:");
        return scripts.guarded(
                false,
                () -> {
                    var months = new TreeMap<String, Map<String, String>>();
                    var keys = ScanOptions.scanOptions().match(start + "*").count(1_000).build();
                    try (var found = scripts.template().scan(keys)) {
                        found.forEachRemaining(
                                key -> months.put(key.substring(start.length()), fields(key)));
                    }
                    return months;
                });
    }

    private Map<String, String> fields(String key) {
        var fields = new TreeMap<String, String>();
        scripts.template()
                .<String, byte[]>opsForHash()
                .entries(key)
                .forEach((field, value) ->
                        fields.put(field, new String(value, StandardCharsets.UTF_8)));
        return fields;
    }

    private static List<Difference> differences(
            Map<String, Map<String, String>> counted, Map<String, Map<String, String>> stored) {
        var differences = new ArrayList<Difference>();
        var months = new TreeSet<>(counted.keySet());
        months.addAll(stored.keySet());
        for (var month : months) {
            var right = counted.getOrDefault(month, Map.of());
            var stood = stored.getOrDefault(month, Map.of());
            var fields = new TreeSet<>(right.keySet());
            fields.addAll(stood.keySet());
            for (var field : fields) {
                if (!Objects.equals(right.get(field), stood.get(field))) {
                    differences.add(
                            new Difference(
                                    month,
                                    field,
                                    Optional.ofNullable(stood.get(field)),
                                    Optional.ofNullable(right.get(field))));
                }
            }
        }
        return differences;
    }

    // Whoever records meanwhile makes it a conflict. No entry is added, so no version changes: the
    // counts are no part of a snapshot.
    private boolean put(GroupId group, long version, List<Difference> differences) {
        var operations =
                new Operations(Keys.of(group, "ledger"), Keys.of(group, "receipt:recount"));
        for (var difference : differences) {
            var key = Keys.of(group, "tally:" + difference.month());
            difference
                    .counted()
                    .ifPresentOrElse(
                            right -> operations.add("put", key, difference.field(), right),
                            () -> operations.add("delete", key, difference.field()));
        }
        var reply =
                scripts.run(
                        RedisScripts.COMMIT,
                        operations.keys(),
                        operations.arguments(version),
                        true);
        return RedisScripts.text(reply.getFirst()).equals("recorded");
    }
}
