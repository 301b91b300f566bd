package dev.vitaminb.core.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All kept records of one group as they stood after one ledger entry. Immutable.
 *
 * <p>What is derived from it (an index, a lookup table) is computed once and lives as long as it
 * does.
 */
public final class Snapshot {
    private final GroupId group;
    private final long version;
    private final Map<RecordKind<?>, Map<String, Object>> records;
    private final Map<RecordKind<?>, Long> changed;
    private final Map<Object, Object> derived = new ConcurrentHashMap<>();

    private Snapshot(
            GroupId group,
            long version,
            Map<RecordKind<?>, Map<String, Object>> records,
            Map<RecordKind<?>, Long> changed) {
        this.group = group;
        this.version = version;
        this.records = records;
        this.changed = changed;
    }

    /** A group of which nothing is recorded yet. */
    public static Snapshot empty(GroupId group) {
        return new Snapshot(group, 0, Map.of(), Map.of());
    }

    public GroupId group() {
        return group;
    }

    /** The number of the last ledger entry; 0 if there is none. */
    public long version() {
        return version;
    }

    /**
     * The version at which a record of the kind last changed, as far as this snapshot's history
     * knows.
     */
    public long changed(RecordKind<?> kind) {
        return changed.getOrDefault(kind, 0L);
    }

    /** The record, if it exists. */
    public <T> Optional<T> find(RecordKey<T> key) {
        return Optional.ofNullable(of(key.kind()).get(key.id())).map(key.kind().type()::cast);
    }

    /** All records of a kind, in no particular order. */
    public <T> Collection<T> all(RecordKind<T> kind) {
        return Collections.unmodifiableCollection(
                of(kind).values().stream().map(kind.type()::cast).toList());
    }

    /** What {@code derive} makes of this snapshot, computed at most once per key and snapshot. */
    public <V> V derived(Class<V> key, Function<Snapshot, V> derive) {
        // Not computeIfAbsent: a derivation may itself ask for another one.
        var present = derived.get(key);
        if (present == null) {
            present = derive.apply(this);
            derived.put(key, present);
        }
        return key.cast(present);
    }

    /** The snapshot after these writes; those of kinds that are not kept are left out. */
    public Snapshot after(Iterable<? extends Write<?>> writes, long newVersion) {
        var next = new HashMap<>(records);
        var touched = new HashMap<>(changed);
        var copied = new HashMap<RecordKind<?>, Map<String, Object>>();
        for (var write : writes) {
            var kind = write.key().kind();
            if (!kind.kept()) {
                continue;
            }
            var copy = copied.computeIfAbsent(kind, k -> new LinkedHashMap<>(of(k)));
            put(copy, write.key().id(), write.value());
            touched.put(kind, newVersion);
        }
        next.putAll(copied);
        return new Snapshot(group, newVersion, next, touched);
    }

    private static void put(Map<String, Object> records, String id, @Nullable Object value) {
        if (value == null) {
            records.remove(id);
        } else {
            records.put(id, value);
        }
    }

    private Map<String, Object> of(RecordKind<?> kind) {
        return records.getOrDefault(kind, Map.of());
    }
}
