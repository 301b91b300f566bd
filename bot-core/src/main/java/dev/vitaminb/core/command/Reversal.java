package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.EntryKind;

/** Whether what an entry says can be taken back; if not, why. */
public enum Reversal {
    BACK,
    /** A setting is set again. */
    SETTING,
    /** Whoever has joined can leave. */
    JOINING,
    /** Words that were deleted are gone. */
    WORDS,
    /** Somebody was removed, blocked or let in again. */
    PARTING,
    /** A question has been asked. */
    ASKING,
    /** It takes something back itself. */
    UNDOING;

    /** Decides for a kind of entry. */
    public static Reversal of(EntryKind kind) {
        return switch (kind) {
            case REQUEST_POSTED,
                    REQUEST_CHANGED,
                    REQUEST_WITHDRAWN,
                    REQUEST_SOLVED,
                    REQUEST_REOPENED,
                    PLEDGED,
                    PLEDGE_KEPT,
                    PLEDGE_RELEASED,
                    DECLINED,
                    THANKED,
                    REFERRAL_GIVEN,
                    REFERRAL_CHANGED,
                    REFERRAL_MOVED,
                    PAYMENT_RECORDED ->
                    BACK;
            case GROUP_SET_UP,
                    GROUP_CHANGED,
                    GROUP_DISSOLVED,
                    MEMBER_CHANGED,
                    ROLE_CHANGED,
                    MENTOR_APPOINTED,
                    RECAP,
                    REMINDED ->
                    SETTING;
            case JOINED, CLAIMED -> JOINING;
            case LEFT, WORDS_FORGOTTEN, FORGOTTEN -> WORDS;
            case REMOVED, BLOCKED, UNBLOCKED -> PARTING;
            case ASKED -> ASKING;
            case UNDONE, CARRIED_OVER, THANKS_TAKEN_BACK, REFERRAL_TAKEN_BACK -> UNDOING;
        };
    }
}
