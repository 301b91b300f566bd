package dev.vitaminb.core.reminder;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The last morning on which a group's members were reminded of anything.
 *
 * @param day the group's local day
 */
public record Morning(LocalDate day) {
    public static final RecordKind<Morning> KIND = RecordKind.kept("morning", Morning.class);

    static final RecordKey<Morning> LAST = KIND.key("last");

    static Optional<LocalDate> last(Snapshot snapshot) {
        return snapshot.find(LAST).map(Morning::day);
    }
}
