package dev.vitaminb.core.member;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.text.Language;
import java.time.Instant;
import java.util.List;

/**
 * A last letter to somebody who was removed or blocked: where it can reach them, which nothing else
 * knows any more. It goes once the letter is sent, or when its time is over.
 *
 * @param language of the letter
 */
public record Farewell(
        MemberId to,
        List<Identity> identities,
        Language language,
        Parting.Way way,
        String reason,
        Instant at) {
    public static final RecordKind<Farewell> KIND = RecordKind.named("farewell", Farewell.class);

    public Farewell {
        identities = List.copyOf(identities);
    }

    /** Whether it could not be sent for so long that it never will. */
    public boolean isTooOld(Instant now) {
        return at.plus(Parting.KEPT).isBefore(now);
    }

    /** The change after which nothing is kept of it. */
    public Change forgetting() {
        return Change.unrecorded(Write.delete(KIND.key(to)));
    }
}
