package dev.vitaminb.core.referral;

import dev.vitaminb.core.request.RequestId;
import java.util.Optional;

/**
 * Where a referral came from.
 *
 * @param request the request that it answers
 * @param earlier the referral that it came out of
 */
public record Root(Origin origin, Optional<RequestId> request, Optional<ReferralId> earlier) {}
