package dev.vitaminb.core.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What a handled event led to: an outcome and ids, no words. Kept for 48 hours, so that a repeated
 * event gets the same answer.
 *
 * @param command the path of the command that wrote it
 * @param outcome a small word of that command, such as {@code posted}
 * @param ids what it is about, by position
 * @param enteredFor the number of the member in whose name a scribe entered it
 */
public record Receipt(
        String command, String outcome, List<String> ids, Optional<Integer> enteredFor) {
    /** What somebody did in their own name. */
    public Receipt(String command, String outcome, List<String> ids) {
        this(command, outcome, ids, Optional.empty());
    }

    public Receipt {
        ids = List.copyOf(ids);
    }

    /** The id at a position. */
    public String id(int position) {
        return ids.get(position);
    }

    /** The number at a position. */
    public int number(int position) {
        return Integer.parseInt(ids.get(position));
    }
}
