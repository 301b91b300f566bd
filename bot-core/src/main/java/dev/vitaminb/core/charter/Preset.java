package dev.vitaminb.core.charter;

import java.util.EnumSet;
import java.util.Set;

/** A culture to start from; every group may change what it says. */
public enum Preset {
    /** Turnover through referrals: everything may be asked, thanks and helps are ranked. */
    REFERRAL,
    /**
     * Friendship first: help and thanks are counted, no money, no rank, no business of one's own.
     */
    FRIENDSHIP,
    /** Social work: nothing professional is asked, nobody is ranked. */
    SERVICE,
    /** A confidential exchange among peers: no words are kept, and nothing is counted. */
    FORUM,
    /** Career and knowledge of a profession, in groups of hundreds: few open wishes at a time. */
    PROFESSION,
    /** Early careers and studies: small favours count fully. */
    CAMPUS;

    /** The preset as a charter of the given number. */
    public Charter charter(int number) {
        return switch (this) {
            case REFERRAL ->
                    of(
                            number,
                            EnumSet.allOf(RequestKind.class),
                            EnumSet.allOf(Verb.class),
                            Ranks.SHOWN,
                            3,
                            14,
                            3,
                            Retention.LONGEST);
            case FRIENDSHIP ->
                    of(
                            number,
                            withoutBusiness(),
                            withoutReferrals(),
                            Ranks.NONE,
                            3,
                            21,
                            5,
                            Retention.LONGEST);
            case SERVICE ->
                    of(
                            number,
                            EnumSet.of(
                                    RequestKind.CLUB,
                                    RequestKind.HELPING_HAND,
                                    RequestKind.ADVICE,
                                    RequestKind.EXPERIENCE),
                            withoutReferrals(),
                            Ranks.NONE,
                            3,
                            14,
                            3,
                            new Retention(90, Retention.MOST_CONTACTS));
            case FORUM ->
                    of(
                            number,
                            Set.of(),
                            Set.of(),
                            Ranks.NONE,
                            1,
                            1,
                            0,
                            new Retention(Retention.FEWEST_WORDS, Retention.FEWEST_CONTACTS));
            case PROFESSION ->
                    of(
                            number,
                            withoutBusiness(),
                            withoutReferrals(),
                            Ranks.NONE,
                            2,
                            30,
                            3,
                            Retention.LONGEST);
            case CAMPUS ->
                    of(
                            number,
                            withoutBusiness(),
                            withoutReferrals(),
                            Ranks.NONE,
                            3,
                            14,
                            5,
                            new Retention(90, 14));
        };
    }

    private Charter of(
            int number,
            Set<RequestKind> kinds,
            Set<Verb> verbs,
            Ranks ranks,
            int openRequests,
            int requestDays,
            int advance,
            Retention retention) {
        return new Charter(
                number,
                this,
                kinds,
                verbs,
                ranks,
                openRequests,
                requestDays,
                advance,
                Charter.USUAL_NEWCOMER_WEEKS,
                retention,
                "",
                "");
    }

    private static Set<RequestKind> withoutBusiness() {
        return EnumSet.complementOf(EnumSet.of(RequestKind.BUSINESS));
    }

    private static Set<Verb> withoutReferrals() {
        return EnumSet.complementOf(EnumSet.of(Verb.REFER));
    }
}
