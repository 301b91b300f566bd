package dev.vitaminb.core.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a button does: a command's path and its arguments by position; an empty argument is not
 * given.
 *
 * <p>The payload, with the group's code, fits the 64 bytes that Telegram allows for callback data.
 *
 * @param group the code of the group in which it is run; empty for the one that it stands in
 */
public record Press(String command, List<String> arguments, String group) {
    /** Telegram's limit for callback data, in bytes. */
    public static final int MOST_BYTES = 64;

    private static final String SEPARATOR = ":";

    /** One of whichever group it stands in. */
    public Press(String command, List<String> arguments) {
        this(command, arguments, "");
    }

    public Press {
        arguments = List.copyOf(arguments);
        for (var part : arguments) {
            if (part.contains(SEPARATOR)) {
                throw new IllegalArgumentException("An argument of a button holds a separator");
            }
        }
    }

    /** A press of the command at {@code path} with arguments by position. */
    public static Press of(String path, Object... arguments) {
        return new Press(path, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The same in the group of this code, wherever it stands. */
    public Press in(String code) {
        return new Press(command, arguments, code);
    }

    /** The wire form {@code command:group:argument…}; throws if it would exceed 64 bytes. */
    public String payload(String groupCode) {
        var parts = new ArrayList<String>();
        parts.add(command);
        parts.add(group.isEmpty() ? groupCode : group);
        parts.addAll(arguments);
        var payload = String.join(SEPARATOR, parts);
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A button's payload exceeds 64 bytes: /" + command);
        }
        return payload;
    }

    /** A payload that came back: the group's code and the press. It is input like any other. */
    public record Received(String groupCode, Press press) {
        /** Splits a payload; anything that is none becomes a press of no command. */
        public static Received from(String payload) {
            var parts = List.of(payload.split(SEPARATOR, -1));
            return parts.size() < 2
                    ? new Received("", new Press("", List.of()))
                    : new Received(
                            parts.get(1), new Press(parts.get(0), parts.subList(2, parts.size())));
        }
    }
}
