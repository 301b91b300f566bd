package dev.vitaminb.core.member;

import dev.vitaminb.core.ledger.Count;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of somebody because a list named them, not because they came.
 *
 * @param batch the number of the import's first ledger entry
 * @param entry the number of the entry that carried this person over
 * @param at when the list was imported
 * @param joined since when the person has been in the club, if the list says so
 * @param opening what they had given and received before, as it was carried over
 * @param agreed the day on which a person who is in no chat agreed to be kept; empty if they are
 *     still expected to come
 * @param invitation the last invitation made for them
 * @param claimed when the person came and took the place
 */
@RecordBuilder
public record Imported(
        long batch,
        long entry,
        Instant at,
        Optional<LocalDate> joined,
        List<Count> opening,
        Optional<LocalDate> agreed,
        Optional<Invitation> invitation,
        Optional<Instant> claimed) {
    public Imported {
        opening = List.copyOf(opening);
    }

    /**
     * An invitation for one person. The code itself is nowhere: it is a keyed hash of the seed, so
     * that the operator's secret is needed to know it.
     *
     * @param seed random
     * @param until when it stops opening anything
     */
    public record Invitation(String seed, Instant until) {}

    public Imported with(Invitation made) {
        return ImportedBuilder.builder(this).invitation(Optional.of(made)).build();
    }

    /** The same of somebody who is in no chat and has agreed to be kept. */
    public Imported agreedOn(LocalDate day) {
        return ImportedBuilder.builder(this).agreed(Optional.of(day)).build();
    }

    Imported claimedAt(Instant now) {
        return ImportedBuilder.builder(this).claimed(Optional.of(now)).build();
    }
}
