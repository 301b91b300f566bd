package dev.vitaminb.core.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What one command wants to happen, all of it or nothing: entries, records, postings, and what is
 * due later.
 *
 * <p>A change that writes a kept record has an entry; one that only writes drafts has none.
 */
public record Change(
        List<Entry> entries, List<Write<?>> writes, List<Posting> postings, List<Due> dues) {
    public static final Change NONE = new Change(List.of(), List.of(), List.of(), List.of());

    public Change {
        entries = List.copyOf(entries);
        writes = List.copyOf(writes);
        postings = List.copyOf(postings);
        dues = List.copyOf(dues);
        if (entries.isEmpty() && writes.stream().anyMatch(write -> write.key().kind().kept())) {
            throw new IllegalArgumentException("A kept record changes only with a ledger entry");
        }
    }

    /** A change of these writes under one entry. */
    public static Change of(Entry entry, Write<?>... writes) {
        return new Change(List.of(entry), List.of(writes), List.of(), List.of());
    }

    /** A change that leaves no entry, for records that are not kept. */
    public static Change unrecorded(Write<?>... writes) {
        return new Change(List.of(), List.of(writes), List.of(), List.of());
    }

    /** This change with postings. */
    public Change posting(List<Posting> more) {
        return new Change(entries, writes, concat(postings, more), dues);
    }

    /** This change, after which something is to be done later. */
    public Change due(Due later) {
        return new Change(entries, writes, postings, concat(dues, List.of(later)));
    }

    /** This change with more writes. */
    public Change and(Write<?>... more) {
        return new Change(entries, concat(writes, List.of(more)), postings, dues);
    }

    /** This change, then another one. */
    public Change then(Change next) {
        return new Change(
                concat(entries, next.entries),
                concat(writes, next.writes),
                concat(postings, next.postings),
                concat(dues, next.dues));
    }

    private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        var all = new ArrayList<T>(first);
        all.addAll(second);
        return all;
    }
}
