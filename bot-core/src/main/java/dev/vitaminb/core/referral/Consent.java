package dev.vitaminb.core.referral;

/** Whether the prospect knows of the referral and agreed. */
public enum Consent {
    AGREED,
    /** Not yet: it is only a lead, and holds no contact. */
    NOT_YET
}
