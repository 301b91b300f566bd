package dev.vitaminb.core.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person on one platform, by the platform's own id. */
public record Identity(String platform, String user) {
    @JsonValue
    @Override
    public String toString() {
        return platform + ":" + user;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Identity from(String text) {
        var colon = text.indexOf(':');
        return new Identity(text.substring(0, colon), text.substring(colon + 1));
    }
}
