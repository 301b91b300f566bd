package dev.vitaminb.core.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A member's number in the group, from 1; it is never given again. */
public record MemberId(@JsonValue int number) implements Comparable<MemberId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MemberId {
        if (number < 1) {
            throw new IllegalArgumentException("Members are numbered from 1");
        }
    }

    /**
     * The member's short name where people do not read it: on buttons, and as a posting's
     * destination. A bare number could be meant as a number.
     */
    public String tag() {
        return "m" + number;
    }

    @Override
    public int compareTo(MemberId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
