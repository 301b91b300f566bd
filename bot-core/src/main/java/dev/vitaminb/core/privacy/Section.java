package dev.vitaminb.core.privacy;

/** What kinds of things are kept about a member. */
enum Section {
    ABOUT,
    WISHES,
    PROMISES,
    THANKS,
    REFERRALS,
    DRAFTS,
    NUMBERS
}
