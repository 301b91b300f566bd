package dev.vitaminb.core.thanks;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A public thank-you.
 *
 * @param number of the ledger entry that records it, which is its id
 */
public record Thanks(long number, MemberId from, MemberId to, String reason, Instant at) {
    public static final RecordKind<Thanks> KIND = RecordKind.kept("thanks", Thanks.class);

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
