package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.member.Member;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a thank-you counts. Where thanks are ranked, one for the same person counts once a day,
 * and one straight back within a day does not: nobody climbs by courtesy.
 */
enum Counting {
    COUNTS,
    AGAIN_TODAY,
    STRAIGHT_BACK;

    static final Duration DAY = Duration.ofDays(1);

    static Counting of(Charter charter, Member from, Member to, Instant now) {
        if (charter.ranks() == Ranks.NONE) {
            return COUNTS;
        }
        if (within(from, to, now)) {
            return AGAIN_TODAY;
        }
        return within(to, from, now) ? STRAIGHT_BACK : COUNTS;
    }

    private static boolean within(Member from, Member to, Instant now) {
        return from.thanked().stream()
                .anyMatch(thanked ->
                        thanked.member().equals(to.id()) && thanked.at().plus(DAY).isAfter(now));
    }
}
