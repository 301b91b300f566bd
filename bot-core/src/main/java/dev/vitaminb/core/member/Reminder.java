package dev.vitaminb.core.member;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Verb;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a member is reminded of in private; each is the member's own choice. */
public enum Reminder {
    /** A pledge that is not kept after 3 days. */
    PLEDGE,
    /** A request of one's own on which nobody has pledged after 2 days. */
    UNANSWERED,
    /** A request of one's own that expires tomorrow. */
    EXPIRING,
    /** A referral one has received, of which nothing was said for 14 days. */
    REFERRAL,
    /** On Mondays: one's open pledges, and requests that one could solve. */
    DIGEST;

    /** What is reminded of as long as a member has not chosen: all but the digest. */
    static final Set<Reminder> USUAL =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DIGEST)));

    /** Whether there is anything of the kind under a charter. */
    public boolean isIn(Charter charter) {
        return switch (this) {
            case PLEDGE, UNANSWERED, EXPIRING, DIGEST -> charter.has(Verb.REQUEST);
            case REFERRAL -> charter.has(Verb.REFER);
        };
    }

    /**
     * That somebody is to be reminded of one thing.
     *
     * @param number of the request or the referral; with the digest its day, since 1970
     */
    public record Of(Reminder what, MemberId to, int number) {
        /** The digest of a day. */
        public static Of digest(MemberId to, LocalDate day) {
            return new Of(DIGEST, to, Math.toIntExact(day.toEpochDay()));
        }

        /** Whether it is a digest than which there is no newer one yet. */
        public boolean isDigestOfWeek(LocalDate today) {
            return what == DIGEST && LocalDate.ofEpochDay(number).plusWeeks(1).isAfter(today);
        }
    }

    /** Local days that have come since somebody last looked: after one, up to today. */
    public record Days(LocalDate after, LocalDate today) {
        /** Whether a day is one of them. */
        public boolean have(LocalDate day) {
            return day.isAfter(after) && !day.isAfter(today);
        }
    }
}
