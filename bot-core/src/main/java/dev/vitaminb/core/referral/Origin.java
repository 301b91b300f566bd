package dev.vitaminb.core.referral;

/** Who the prospect is to the giver. */
public enum Origin {
    /** The giver is the customer. */
    INSIDE,
    /** A third person. */
    OUTSIDE,
    /** Somebody who came out of an earlier referral. */
    SPIN_OFF
}
