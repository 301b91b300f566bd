package dev.vitaminb.web.transcript;

import dev.vitaminb.core.group.Address;

/**
 * A place of the playground where messages stand: a group's room, or the private chat of one of its
 * personas with the bot.
 *
 * @param cast the code of the group in the playground
 * @param persona the persona's key; empty for the group's room
 */
public record Room(String cast, String persona) {
    /** The playground's short name as a platform. */
    public static final String PLATFORM = "web";

    /** The room in which the whole group talks. */
    public static Room of(String cast) {
        return new Room(cast, "");
    }

    /** A persona's private chat with the bot. */
    public static Room of(String cast, String persona) {
        return new Room(cast, persona);
    }

    /** The room at an address of the playground. */
    public static Room at(Address address) {
        var parts = address.place().split("/", 2);
        return parts.length == 1 ? of(parts[0]) : of(parts[0], parts[1]);
    }

    public boolean isPrivate() {
        return !persona.isEmpty();
    }

    /** The address by which the courier knows it. */
    public Address address() {
        return new Address(PLATFORM, isPrivate() ? cast + "/" + persona : cast);
    }
}
