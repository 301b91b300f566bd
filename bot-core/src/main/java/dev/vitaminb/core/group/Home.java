package dev.vitaminb.core.group;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An address where the group talks; its number stays the same for the group's life.
 *
 * @param address the place as a whole: a server, a chat, a room
 * @param channel where in that place the bot posts, as the platform names it: a channel, a topic;
 *     empty if the place is not divided
 * @param membersRole which role makes a member of whoever is there; without one, everybody is
 */
public record Home(int number, Address address, String channel, Optional<MembersRole> membersRole) {
    public Home {
        // A home that was made before places were divided, or had roles, has none.
        channel = Objects.requireNonNullElse(channel, "");
        membersRole = Objects.requireNonNullElse(membersRole, Optional.empty());
    }

    /** One in which everybody may be a member. */
    public Home(int number, Address address, String channel) {
        this(number, address, channel, Optional.empty());
    }

    /** The same that posts in another part of the place. */
    Home posting(String other) {
        return new Home(number, address, other, membersRole);
    }

    /** The same in which another role, or none, makes a member. */
    Home with(Optional<MembersRole> role) {
        return new Home(number, address, channel, role);
    }

    /** Whether somebody with these roles of the place counts as a member. */
    public boolean counts(Set<String> roles) {
        return membersRole.filter(role -> !roles.contains(role.id())).isEmpty();
    }

    /** Where the courier sends: {@code platform:place}, or {@code platform:place/channel}. */
    public Address posts() {
        return channel.isEmpty()
                ? address
                : new Address(address.platform(), address.place() + "/" + channel);
    }
}
