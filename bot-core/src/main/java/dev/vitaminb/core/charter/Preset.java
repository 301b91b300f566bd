package dev.vitaminb.core.charter;

import java.util.EnumSet;

/** A culture to start from. */
public enum Preset {
    /** Turnover through referrals: everything may be asked, thanks and helps are ranked. */
    REFERRAL,
    /** Social work: nothing professional is asked, nobody is ranked. */
    SERVICE;

    /** The preset as a charter of the given number. */
    public Charter charter(int number) {
        return switch (this) {
            case REFERRAL ->
                    usual(
                            number,
                            EnumSet.allOf(RequestKind.class),
                            EnumSet.allOf(Verb.class),
                            Ranks.SHOWN);
            case SERVICE ->
                    usual(
                            number,
                            EnumSet.of(
                                    RequestKind.CLUB,
                                    RequestKind.HELPING_HAND,
                                    RequestKind.ADVICE,
                                    RequestKind.EXPERIENCE),
                            EnumSet.of(Verb.REQUEST, Verb.THANK, Verb.COUNT),
                            Ranks.NONE);
        };
    }

    private Charter usual(
            int number, EnumSet<RequestKind> kinds, EnumSet<Verb> verbs, Ranks ranks) {
        return new Charter(
                number, this, kinds, verbs, ranks, Charter.USUAL_OPEN_REQUESTS, Charter.USUAL_DAYS);
    }
}
