package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Footprint;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a member recorded last, as far as it is needed to take it back; the next takes its place.
 *
 * @param first the number of the first of the entries
 * @param footprints what it did to records; none where it cannot be taken back
 * @param postings what others were shown or told
 */
public record Undoable(
        MemberId by,
        long first,
        Instant at,
        List<Entry> entries,
        List<Footprint> footprints,
        List<Posting> postings) {
    public static final RecordKind<Undoable> KIND = RecordKind.named("undoable", Undoable.class);

    /** For how long something can be taken back. */
    public static final Duration WITHIN = Duration.ofMinutes(15);

    public Undoable {
        entries = List.copyOf(entries);
        footprints = List.copyOf(footprints);
        postings = List.copyOf(postings);
    }

    public boolean isTooOld(Instant now) {
        return at.plus(WITHIN).isBefore(now);
    }

    /** What it was. */
    public EntryKind what() {
        return entries.getFirst().kind();
    }
}
