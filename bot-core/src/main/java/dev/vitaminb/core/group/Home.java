package dev.vitaminb.core.group;

import java.util.Objects;

/**
 * An address where the group talks; its number stays the same for the group's life.
 *
 * @param address the place as a whole: a server, a chat, a room
 * @param channel where in that place the bot posts, as the platform names it: a channel, a topic;
 *     empty if the place is not divided
 */
public record Home(int number, Address address, String channel) {
    public Home {
        // A home that was made before places were divided has none.
        channel = Objects.requireNonNullElse(channel, "");
    }

    /** Where the courier sends: {@code platform:place}, or {@code platform:place/channel}. */
    public Address posts() {
        return channel.isEmpty()
                ? address
                : new Address(address.platform(), address.place() + "/" + channel);
    }
}
