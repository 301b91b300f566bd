package dev.vitaminb.core.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A group's short code: 1 to 12 small letters and digits, as it stands in keys and buttons. */
public record GroupId(@JsonValue String code) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,12}");

    /** How many partitions there are; fixed for ever, as keys hold them. */
    public static final int PARTITIONS = 256;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {
        if (!isCode(code)) {
            throw new IllegalArgumentException("Not a group's code");
        }
    }

    /** Whether a text has the form of a group's code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    /** The partition, 0 to 255, whose slot holds all of the group's keys. */
    public int partition() {
        return Math.floorMod(code.hashCode(), PARTITIONS);
    }

    @Override
    public String toString() {
        return code;
    }
}
