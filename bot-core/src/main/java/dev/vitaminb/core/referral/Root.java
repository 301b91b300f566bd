package dev.vitaminb.core.referral;

import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.util.Optional;

/**
 * Where a referral came from.
 *
 * @param request the request that it answers
 * @param earlier the referral that it came out of
 */
public record Root(Origin origin, Optional<RequestId> request, Optional<ReferralId> earlier) {
    /** Whether it came from what has this label in the ledger. */
    boolean isFrom(String label) {
        return request.filter(it -> Requests.KIND.key(it).label().equals(label)).isPresent()
                || earlier.filter(it -> Referrals.KIND.key(it).label().equals(label)).isPresent();
    }
}
