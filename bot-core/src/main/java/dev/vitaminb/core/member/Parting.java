package dev.vitaminb.core.member;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * That organisers have removed or blocked somebody, and why: kept so that the person learns of it
 * at their next tap.
 *
 * @param id the former member's number, and which of their identities it is
 * @param person a keyed hash of the identity
 * @param member the number, which is all that stays of the member
 * @param reason in an organiser's words; empty if they were lost with a restored backup
 */
public record Parting(
        String id, String person, MemberId member, Way way, String reason, Instant at) {
    public static final RecordKind<Parting> KIND = RecordKind.kept("parting", Parting.class);

    /** How long the reason of a removal is kept, in which the person may not have come by. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** How somebody was parted from the group. */
    public enum Way {
        /** They may come back. */
        REMOVED,
        /** They may not, until an organiser says otherwise. */
        BLOCKED
    }

    /** Whether the person may not come back. */
    public boolean isBlocked() {
        return way == Way.BLOCKED;
    }

    /** Those of a group. */
    public static Collection<Parting> in(Snapshot group) {
        return group.all(KIND);
    }

    /** The removals that have been kept long enough. */
    public static List<Write<?>> fading(Snapshot group, Instant now) {
        return in(group).stream()
                .filter(parting ->
                        parting.way == Way.REMOVED && parting.at.plus(KEPT).isBefore(now))
                .<Write<?>>map(Parting::deletion)
                .toList();
    }

    /** The write after which nothing is kept of it. */
    public Write<Parting> deletion() {
        return Write.delete(KIND.key(id));
    }
}
