package dev.vitaminb.core.thanks;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A public thank-you.
 *
 * @param number of the ledger entry that records it, which is its id
 * @param entered by whom it was entered in the name of who says it
 */
public record Thanks(
        long number,
        MemberId from,
        MemberId to,
        String reason,
        Instant at,
        Optional<Entered> entered) {
    public static final RecordKind<Thanks> KIND = RecordKind.kept("thanks", Thanks.class);

    /**
     * That a scribe entered it.
     *
     * @param counted the local day on which it counts; empty if it does not
     */
    public record Entered(MemberId by, Optional<LocalDate> counted) {}

    /** Those that a member said or received, the newest first. */
    public static List<Thanks> of(MemberId member, Snapshot group) {
        return group.all(KIND).stream()
                .filter(thanks -> thanks.concerns(member))
                .sorted(Comparator.comparing(Thanks::at).reversed())
                .toList();
    }

    /** Whether a member said or received it. */
    public boolean concerns(MemberId member) {
        return from.equals(member) || to.equals(member);
    }
}
