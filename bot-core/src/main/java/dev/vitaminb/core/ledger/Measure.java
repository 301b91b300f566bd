package dev.vitaminb.core.ledger;

/** What is counted per member and local day. */
public enum Measure {
    /** Requests posted by the member. */
    REQUESTS,
    /** Pledges given by the member. */
    PLEDGES,
    /** Helps credited to the member by a solved request. */
    HELPS,
    /** The member's requests that were solved. */
    SOLVED,
    /** Helps the member received with solved requests. */
    HELPED,
    /** Counted thank-yous the member received. */
    THANKS,
    /** Counted thank-yous the member said. */
    THANKED,
    /** Referrals the member gave about prospects who know and agreed. */
    REFERRALS,
    /** Such referrals the member received. */
    REFERRED,
    /** Turnover from won referrals that the member received, in the currency's smallest unit. */
    TURNOVER
}
