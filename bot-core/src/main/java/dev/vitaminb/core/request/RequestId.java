package dev.vitaminb.core.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A request's number in its group, from 1, shown as #17. */
public record RequestId(@JsonValue int number) implements Comparable<RequestId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestId {
        if (number < 1) {
            throw new IllegalArgumentException("Requests are numbered from 1");
        }
    }

    @Override
    public int compareTo(RequestId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
