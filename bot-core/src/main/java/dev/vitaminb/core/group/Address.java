package dev.vitaminb.core.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a message can go: a channel, a chat, a topic, a room, a private chat.
 *
 * @param platform the platform's short name, such as {@code web}
 * @param place the platform's own id of the place
 */
public record Address(String platform, String place) {
    /** The form {@code platform:place}. */
    @JsonValue
    @Override
    public String toString() {
        return platform + ":" + place;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Address from(String text) {
        var colon = text.indexOf(':');
        return new Address(text.substring(0, colon), text.substring(colon + 1));
    }
}
