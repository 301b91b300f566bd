package dev.vitaminb.core.thanks;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.member.MemberId;
import java.time.Instant;

/** A public thank-you; its id is the number of the ledger entry that records it. */
public record Thanks(MemberId from, MemberId to, String reason, Instant at) {
    /** Thank-yous are read only to be told. */
    public static final RecordKind<Thanks> KIND = RecordKind.named("thanks", Thanks.class);
}
