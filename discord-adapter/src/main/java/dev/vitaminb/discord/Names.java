package dev.vitaminb.discord;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;

/**
 * How things on Discord are called in the core.
 *
 * <p>A home is a server ({@code discord:<server>}), its posts go to one of its channels ({@code
 * discord:<server>/<channel>}), and a private chat is its person ({@code discord:@<user>}).
 */
final class Names {
    static final String PLATFORM = "discord";

    private static final String PERSON = "@";

    private Names() {}

    static Identity identity(long user) {
        return new Identity(PLATFORM, Long.toString(user));
    }

    static Address server(long server) {
        return new Address(PLATFORM, Long.toString(server));
    }

    static Address privately(String user) {
        return new Address(PLATFORM, PERSON + user);
    }

    /** Where a message goes. */
    sealed interface Target {
        /** By which it is told which part of all servers it belongs to. */
        long id();

        record Person(long user) implements Target {
            @Override
            public long id() {
                return user;
            }
        }

        /** A channel of a server; 0 if none was chosen. */
        record Channel(long server, long channel) implements Target {
            @Override
            public long id() {
                return server;
            }
        }
    }

    static Target target(Address address) {
        var place = address.place();
        if (place.startsWith(PERSON)) {
            return new Target.Person(Long.parseLong(place.substring(PERSON.length())));
        }
        int slash = place.indexOf('/');
        return slash < 0
                ? new Target.Channel(Long.parseLong(place), 0)
                : new Target.Channel(
                        Long.parseLong(place.substring(0, slash)),
                        Long.parseLong(place.substring(slash + 1)));
    }
}
