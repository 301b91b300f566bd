package dev.vitaminb.core.referral;

import java.util.Optional;

/**
 * Whom a referral is about.
 *
 * @param about the prospect and the matter, in the giver's words
 * @param contact how to reach the prospect; empty without the prospect's consent
 * @param warmth how much the giver has done, as far as they said
 */
public record Prospect(String about, Consent consent, String contact, Optional<Warmth> warmth) {
    public Prospect {
        if (consent == Consent.NOT_YET && !contact.isEmpty()) {
            throw new IllegalArgumentException("Nobody's contact is kept without their consent");
        }
    }

    /** Nothing that tells who it was. */
    Prospect forgotten() {
        return new Prospect("", consent, "", warmth);
    }

    /** The same prospect, who cannot be reached through the bot any more. */
    Prospect withoutContact() {
        return new Prospect(about, consent, "", warmth);
    }

    /** The same prospect, who has agreed since. */
    Prospect agreed(String reachedBy, Optional<Warmth> effort) {
        return new Prospect(about, Consent.AGREED, reachedBy, effort);
    }
}
