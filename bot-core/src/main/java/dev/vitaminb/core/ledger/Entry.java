package dev.vitaminb.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of a group's history: who did what to which thing, and what that counts. Never words,
 * never platform ids.
 *
 * @param by the acting member's number; 0 for the bot itself
 * @param about what it is about, such as {@code request.17} or {@code member.3}
 * @param at the application clock's instant
 * @param counted the group's local day on which {@code counts} fall; a correction's is the
 *     corrected one's
 * @param corrects the number of the entry it takes back, or 0
 * @param enteredBy the number of the scribe who entered it for the acting member, or 0
 */
public record Entry(
        EntryKind kind,
        int by,
        List<String> about,
        Instant at,
        LocalDate counted,
        List<Count> counts,
        long corrects,
        int enteredBy) {
    public Entry {
        about = List.copyOf(about);
        counts = List.copyOf(counts);
    }

    /** An entry that the acting member made themselves. */
    public Entry(
            EntryKind kind,
            int by,
            List<String> about,
            Instant at,
            LocalDate counted,
            List<Count> counts,
            long corrects) {
        this(kind, by, about, at, counted, counts, corrects, 0);
    }

    /**
     * The same entry, its counts falling on another day: a correction's fall on the corrected
     * one's.
     */
    public Entry countedOn(LocalDate day) {
        return new Entry(kind, by, about, at, day, counts, corrects, enteredBy);
    }

    /** The same entry as the correction of an earlier one. */
    public Entry correcting(long number, LocalDate day) {
        return new Entry(kind, by, about, at, day, counts, number, enteredBy);
    }
}
