package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.ledger.GroupId;
import java.util.Optional;

/** Where an event happened. */
public sealed interface Place {
    /**
     * Where a group talks; what is typed there may be read by others.
     *
     * @param title what the place is called there; empty if that is not known
     * @param channel in which part of the place it is, as the platform names it; empty if the place
     *     is not divided
     */
    record Home(Address address, String title, String channel) implements Place {
        /** A place that is not divided. */
        public Home(Address address, String title) {
            this(address, title, "");
        }

        /** A place whose title is not known. */
        public Home(Address address) {
            this(address, "");
        }
    }

    /** A private chat with the bot; the group where a button or the platform tells it. */
    record Direct(Optional<GroupId> group) implements Place {}
}
