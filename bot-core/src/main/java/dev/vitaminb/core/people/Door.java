package dev.vitaminb.core.people;

import dev.vitaminb.core.group.Address;
import java.util.Optional;

/** How a platform lets somebody into a home who was invited. */
@FunctionalInterface
public interface Door {
    /**
     * The way in for whoever holds a code. May ask the platform, for 2 seconds at most.
     *
     * @param code of an invitation, as a link can carry it: up to 60 of {@code a-z 0-9 -}
     * @param brief the same as people can type it in the home
     */
    Way way(Address home, String code, String brief);

    /**
     * A way in.
     *
     * @param link where to begin; empty if the platform did not give one
     * @param typed what to type there; empty if the link is enough
     */
    record Way(Optional<String> link, Optional<String> typed) {}
}
