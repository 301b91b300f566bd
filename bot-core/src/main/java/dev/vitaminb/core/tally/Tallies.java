package dev.vitaminb.core.tally;

import dev.vitaminb.core.ledger.GroupId;
import java.time.LocalDate;

/**
 * The groups' counts. Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} without an answer.
 */
public interface Tallies {
    /** The counts of the months from one day's to another's; one round trip. */
    Tally read(GroupId group, LocalDate from, LocalDate to);
}
