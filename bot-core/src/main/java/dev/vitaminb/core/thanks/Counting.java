package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Member.Thanked;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Whether a thank-you counts. Where thanks are ranked, one for the same person counts once a local
 * day, and one straight back within a day does not: nobody climbs by courtesy.
 */
enum Counting {
    COUNTS,
    AGAIN_TODAY,
    STRAIGHT_BACK;

    private static final Duration STRAIGHT = Duration.ofDays(1);

    /** For how long it matters whom somebody thanked: a local day may have 25 hours. */
    static final Duration REMEMBERED = Duration.ofHours(25);

    /** Decides for a thank-you said now, in a group's zone. */
    static Counting of(Charter charter, Group group, Member from, Member to, Instant now) {
        if (charter.ranks() == Ranks.NONE) {
            return COUNTS;
        }
        if (said(from, to)
                .filter(Thanked::counted)
                .anyMatch(thanked -> group.day(thanked.at()).equals(group.day(now)))) {
            return AGAIN_TODAY;
        }
        return said(to, from).anyMatch(thanked -> thanked.at().plus(STRAIGHT).isAfter(now))
                ? STRAIGHT_BACK
                : COUNTS;
    }

    private static Stream<Thanked> said(Member from, Member to) {
        return from.thanked().stream().filter(thanked -> thanked.member().equals(to.id()));
    }
}
