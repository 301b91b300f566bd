package dev.vitaminb.discord;

import dev.vitaminb.core.view.Press;
import java.util.Set;
import java.util.regex.Pattern;

/** What a button sends back: a press as a payload, made unique within its message. */
final class CustomId {
    private static final Pattern COPY = Pattern.compile("#[0-9]+$");

    private CustomId() {}

    /**
     * The id of a button.
     *
     * @param taken the ids that the message has already; this one is added
     */
    static String of(Press press, String groupCode, Set<String> taken) {
        var payload = press.payload(groupCode);
        var id = payload;
        for (int copy = 2; !taken.add(id); copy++) {
            id = payload + "#" + copy;
        }
        return id;
    }

    /** The payload that came back. */
    static String payload(String id) {
        return COPY.matcher(id).replaceFirst("");
    }
}
