package dev.vitaminb.core.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.vitaminb.core.vault.Vault;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.ScanOptions;

/** The ledger in Redis: one script reads, one script commits. */
public final class RedisLedger implements Ledger {
    /** The schema of a group's records that this version writes. */
    public static final int SCHEMA = 1;

    /** A snapshot that is further behind is read anew instead of caught up. */
    private static final int CATCH_UP = 64;

    private static final int RECORD_WEIGHT = 1024;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Map<String, RecordKind<?>> kinds = new HashMap<>();
    private final Sealer sealer;
    private final Vault vault;
    private final RedisScripts scripts;
    private final RedisTemplate<String, byte[]> redis;
    private final Cache<GroupId, Snapshot> snapshots;

    /**
     * @param kinds the kinds whose records make up a snapshot
     * @param cacheBytes about how much memory the cached snapshots may take
     */
    public RedisLedger(
            RedisConnectionFactory connections,
            Vault vault,
            Collection<RecordKind<?>> kinds,
            long cacheBytes) {
        kinds.stream().filter(RecordKind::kept).forEach(kind -> this.kinds.put(kind.name(), kind));
        this.vault = vault;
        this.sealer = new Sealer(vault);
        this.scripts = new RedisScripts(connections);
        this.redis = scripts.template();
        this.snapshots =
                Caffeine.newBuilder()
                        .maximumWeight(cacheBytes)
                        // Of a group that nobody looks at no words stay in memory.
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .scheduler(Scheduler.systemScheduler())
                        .weigher((GroupId group, Snapshot snapshot) -> weight(snapshot))
                        .build();
    }

    @Override
    public Read read(Question question) {
        var group = question.group();
        var known = snapshots.getIfPresent(group);
        var keys = new ArrayList<String>();
        keys.add(Keys.of(group, "ledger"));
        keys.add(Keys.of(group, "head"));
        keys.add(receiptKey(group, question.event()));
        keys.add(repeatKey(group, question.repeat()));
        keys.add(Keys.away(group));
        var arguments = new ArrayList<byte[]>();
        arguments.add(RedisScripts.bytes(known == null ? -1 : known.version()));
        arguments.add(RedisScripts.bytes(CATCH_UP));
        arguments.add(RedisScripts.bytes(kinds.size()));
        for (var name : kinds.keySet()) {
            keys.add(recordsKey(group, name));
            arguments.add(RedisScripts.bytes(name));
        }
        var named = List.copyOf(question.named());
        for (var key : named) {
            keys.add(recordsKey(group, key.kind().name()));
            arguments.add(RedisScripts.bytes(key.id()));
        }
        var reply = scripts.run(RedisScripts.READ, keys, arguments, false);
        return new Read(
                snapshot(group, known, reply),
                named(group, named, RedisScripts.list(reply.get(6))),
                reply.get(2) instanceof byte[] receipt
                        ? Optional.of(sealer.receipt(receipt))
                        : Optional.empty(),
                reply.get(3) instanceof byte[] repeat
                        ? Optional.of(sealer.repeat(repeat))
                        : Optional.empty(),
                RedisScripts.list(reply.get(7)).stream()
                        .map(RedisScripts::text)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Snapshot snapshot(GroupId group, @Nullable Snapshot known, List<?> reply) {
        long version = RedisScripts.number(reply.get(0));
        if (reply.get(1) instanceof byte[] schema && RedisScripts.number(schema) > SCHEMA) {
            throw new NewerSchema(group, Math.toIntExact(RedisScripts.number(schema)), SCHEMA);
        }
        if (known != null && known.version() == version) {
            return known;
        }
        if (known != null && known.version() > version) {
            // The store has lost what was recorded last, as after a restore or a failover. What is
            // cached must not be taken for the state once the numbers have grown again.
            snapshots.invalidate(group);
        }
        boolean whole = RedisScripts.number(reply.get(4)) == 1;
        var base = known == null || whole ? Snapshot.empty(group) : known;
        var records = RedisScripts.list(reply.get(5));
        var writes = new ArrayList<Write<?>>();
        for (int i = 0; i < records.size(); i += 3) {
            var kind = kinds.get(RedisScripts.text(records.get(i)));
            if (kind != null) {
                writes.add(
                        write(
                                group,
                                kind,
                                RedisScripts.text(records.get(i + 1)),
                                records.get(i + 2)));
            }
        }
        var snapshot = base.after(writes, version);
        if (version > 0) {
            remember(snapshot);
        }
        return snapshot;
    }

    private <T> Write<T> write(
            GroupId group, RecordKind<T> kind, String id, @Nullable Object sealed) {
        var key = kind.key(id);
        return sealed instanceof byte[] bytes
                ? Write.put(key, sealer.open(group, key, bytes))
                : Write.delete(key);
    }

    private Named named(GroupId group, List<RecordKey<?>> keys, List<?> values) {
        var found = new HashMap<RecordKey<?>, Object>();
        for (int i = 0; i < keys.size(); i++) {
            if (values.get(i) instanceof byte[] sealed) {
                found.put(keys.get(i), sealer.open(group, keys.get(i), sealed));
            }
        }
        return new Named(found);
    }

    @Override
    public Committed commit(Commit commit) {
        var group = commit.base().group();
        var operations =
                new Operations(Keys.of(group, "ledger"), receiptKey(group, commit.event()));
        if (commit.base().version() == 0 && !commit.change().entries().isEmpty()) {
            operations.add("put", Keys.of(group, "head"), "schema", SCHEMA);
        }
        var change = commit.change();
        for (var write : change.writes()) {
            addRecord(operations, group, write);
        }
        var touched =
                String.join(
                        " ", change.writes().stream().map(write -> write.key().label()).toList());
        for (var entry : change.entries()) {
            // The first entry of a change touches all of its records: nobody stands between two
            // entries of one commit, and thousands of them would each repeat thousands of names.
            operations.add(
                    "entry",
                    Keys.of(group, "ledger"),
                    RedisEntries.fields(entry, touched).toArray());
            touched = "";
            addCounts(operations, group, entry);
        }
        long version = commit.base().version() + change.entries().size();
        for (var posting : change.postings()) {
            operations.add(
                    "queue", Keys.queue(group, posting.destination()), posting.item(), version);
            operations.add(
                    "queue",
                    Keys.due(group.partition()),
                    group + "/" + posting.destination(),
                    commit.at().toEpochMilli());
        }
        for (var due : change.dues()) {
            operations.add(
                    "due",
                    Keys.duties(group.partition()),
                    group + "/" + due.duty(),
                    due.isNever() ? "never" : due.at().toEpochMilli());
        }
        if (!commit.event().isEmpty()) {
            operations.add(
                    "token",
                    receiptKey(group, commit.event()),
                    sealer.bytes(commit.receipt()),
                    RECEIPT_KEPT.toMillis());
        }
        if (!commit.repeat().isEmpty()) {
            // Whether it is still a repeat is decided by the application's clock; the store only
            // forgets.
            operations.add(
                    "token",
                    repeatKey(group, commit.repeat()),
                    sealer.bytes(new Repeat(commit.receipt(), commit.at())),
                    RECEIPT_KEPT.toMillis());
        }
        var reply =
                scripts.run(
                        RedisScripts.COMMIT,
                        operations.keys(),
                        operations.arguments(commit.base().version()),
                        true);
        return switch (RedisScripts.text(reply.get(0))) {
            case "recorded" -> {
                var after = commit.base().after(change.writes(), version);
                remember(after);
                yield new Committed.Recorded(after);
            }
            case "done" -> new Committed.Done(sealer.receipt(RedisScripts.binary(reply.get(1))));
            default -> new Committed.Conflict();
        };
    }

    private <T> void addRecord(Operations operations, GroupId group, Write<T> write) {
        var key = write.key();
        var records = recordsKey(group, key.kind().name());
        var value = write.value();
        if (value == null) {
            operations.add("delete", records, key.id());
        } else {
            operations.add("put", records, key.id(), sealer.seal(group, key, value));
        }
    }

    private static void addCounts(Operations operations, GroupId group, Entry entry) {
        var month = Keys.tally(group, YearMonth.from(entry.counted()));
        for (var count : entry.counts()) {
            operations.add("count", month, Keys.tallyField(entry.counted(), count), count.by());
        }
    }

    @Override
    public List<Numbered> entries(GroupId group, long after, int most) {
        return scripts.guarded(
                false,
                () -> {
                    var records =
                            redis.<String, byte[]>opsForStream()
                                    .range(
                                            Keys.of(group, "ledger"),
                                            Range.rightUnbounded(
                                                    Range.Bound.inclusive((after + 1) + "-0")),
                                            Limit.limit().count(most));
                    return records == null
                            ? List.of()
                            : records.stream().map(RedisEntries::numbered).toList();
                });
    }

    /** All records of a kind that no snapshot holds; one round trip. */
    public <T> List<T> all(GroupId group, RecordKind<T> kind) {
        return scripts.guarded(
                false,
                () ->
                        redis
                                .<String, byte[]>opsForHash()
                                .entries(recordsKey(group, kind.name()))
                                .entrySet()
                                .stream()
                                .map(record ->
                                        sealer.open(
                                                group,
                                                kind.key(record.getKey()),
                                                record.getValue()))
                                .toList());
    }

    /**
     * The groups that there are, in no particular order; looks through the whole store, so it is
     * for the operator alone.
     */
    public List<GroupId> groups() {
        var end = ":head";
        return scripts.guarded(
                false,
                () -> {
                    var heads = ScanOptions.scanOptions().match("{p???}:g:*" + end).count(1_000);
                    try (var found = redis.scan(heads.build())) {
                        return found.stream()
                                .map(key -> key.substring(0, key.length() - end.length()))
                                .map(key -> new GroupId(key.substring(key.lastIndexOf(':') + 1)))
                                .distinct()
                                .toList();
                    }
                });
    }

    /**
     * Deletes everything of a group, its history and what waits to be sent and done included. May
     * be called again after it broke off.
     */
    public void erase(GroupId group) {
        scripts.guarded(
                true,
                () -> {
                    var keys = ScanOptions.scanOptions().match(Keys.of(group, "*")).count(1_000);
                    try (var found = redis.scan(keys.build())) {
                        found.forEachRemaining(redis::unlink);
                    }
                    for (var dues :
                            List.of(Keys.due(group.partition()), Keys.duties(group.partition()))) {
                        var members = ScanOptions.scanOptions().match(group + "/*").count(1_000);
                        try (var found = redis.opsForZSet().scan(dues, members.build())) {
                            found.forEachRemaining(due ->
                                    redis.opsForZSet()
                                            .remove(dues, Objects.requireNonNull(due.getValue())));
                        }
                    }
                    return group;
                });
        snapshots.invalidate(group);
    }

    // Two commands of one instance may finish in either order; the newer state stays.
    private void remember(Snapshot snapshot) {
        snapshots
                .asMap()
                .merge(
                        snapshot.group(),
                        snapshot,
                        (present, added) -> added.version() >= present.version() ? added : present);
    }

    private String receiptKey(GroupId group, String event) {
        return Keys.of(group, "receipt:" + vault.token(group.code(), "event " + event));
    }

    private String repeatKey(GroupId group, String repeat) {
        return Keys.of(group, "repeat:" + vault.token(group.code(), "repeat " + repeat));
    }

    private static String recordsKey(GroupId group, String kind) {
        return Keys.of(group, kind);
    }

    private int weight(Snapshot snapshot) {
        int records = kinds.values().stream().mapToInt(kind -> snapshot.all(kind).size()).sum();
        return RECORD_WEIGHT * (1 + records);
    }

    /** Forgets every cached snapshot, as after the data was replaced from outside. */
    public void forget() {
        snapshots.invalidateAll();
    }
}
