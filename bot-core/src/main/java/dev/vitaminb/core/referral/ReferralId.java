package dev.vitaminb.core.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A referral's number in the group, from 1. */
public record ReferralId(@JsonValue int number) implements Comparable<ReferralId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReferralId {
        if (number < 1) {
            throw new IllegalArgumentException("Referrals are numbered from 1");
        }
    }

    @Override
    public int compareTo(ReferralId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
