package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.GroupId;
import java.time.Instant;

/**
 * Which places may become homes, and by which of the operator's one-time codes.
 *
 * <p>Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not answer.
 */
public interface Admissions {
    /** Every place may, without a code and without saying who is responsible. */
    Admissions FREE =
            new Admissions() {
                @Override
                public boolean isGuarded(Address place) {
                    return false;
                }

                @Override
                public boolean asksForCode(Address place) {
                    return false;
                }

                @Override
                public Redeemed redeem(String code, Address place, GroupId group, Instant now) {
                    return Redeemed.YES;
                }
            };

    /** Whether nothing is recorded in a home before somebody has said who is responsible. */
    boolean isGuarded(Address place);

    /** Whether a group can be set up there by a code only. */
    boolean asksForCode(Address place);

    /** Uses a code up for a group; for the same group it can be used again. */
    Redeemed redeem(String code, Address place, GroupId group, Instant now);

    /** What came of a code. */
    enum Redeemed {
        YES,
        /** There is none like it, it was used, or its time is over. */
        WRONG,
        /** Too many wrong ones at this place; nothing was looked up. */
        TOO_OFTEN
    }
}
