package dev.vitaminb.core.ledger;

/** What an entry says has happened. */
public enum EntryKind {
    GROUP_SET_UP,
    GROUP_CHANGED,
    GROUP_DISSOLVED,
    JOINED,
    LEFT,
    MEMBER_CHANGED,
    ROLE_CHANGED,
    MENTOR_APPOINTED,
    REQUEST_POSTED,
    REQUEST_CHANGED,
    REQUEST_WITHDRAWN,
    REQUEST_SOLVED,
    REQUEST_REOPENED,
    PLEDGED,
    PLEDGE_KEPT,
    PLEDGE_RELEASED,
    ASKED,
    DECLINED,
    THANKED,
    THANKS_TAKEN_BACK,
    REFERRAL_TAKEN_BACK,
    REFERRAL_GIVEN,
    REFERRAL_CHANGED,
    REFERRAL_MOVED,
    CARRIED_OVER,
    CLAIMED,
    FORGOTTEN,
    PAYMENT_RECORDED,
    /** The acting member has taken back what they recorded before. */
    UNDONE,
    /** An organiser has removed somebody. */
    REMOVED,
    /** An organiser has removed somebody, who cannot come back. */
    BLOCKED,
    UNBLOCKED,
    /** The recap's hour has come: it was told, or was not to be. */
    RECAP,
    /** Members were reminded of something. */
    REMINDED,
    /** Words were forgotten: their time was over, or whoever wrote them wanted it. */
    WORDS_FORGOTTEN
}
