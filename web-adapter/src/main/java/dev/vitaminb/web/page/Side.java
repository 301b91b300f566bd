package dev.vitaminb.web.page;

import java.util.Locale;
import java.util.Optional;

/** One of the two chats on a page. */
public enum Side {
    /** The group's room. */
    ROOM,
    /** The private chat with the bot. */
    DIRECT;

    /** How it is called in addresses and ids. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Side> from(String code) {
        for (var side : values()) {
            if (side.code().equals(code)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
