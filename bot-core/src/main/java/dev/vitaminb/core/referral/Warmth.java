package dev.vitaminb.core.referral;

/** How much the giver has done for a referral, from little to much. */
public enum Warmth {
    /** Contact details handed over. */
    CONTACT,
    /** Material handed over as well. */
    MATERIAL,
    /** A spoken recommendation. */
    RECOMMENDED,
    /** A call or a meeting arranged. */
    ARRANGED,
    /** Introduced in person. */
    INTRODUCED
}
