package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.ledger.GroupId;
import java.util.Optional;

/** Where an event happened. */
public sealed interface Place {
    /** Where a group talks, with its title there; what is typed there may be read by others. */
    record Home(Address address, String title) implements Place {
        /** A place whose title is not known. */
        public Home(Address address) {
            this(address, "");
        }
    }

    /** A private chat with the bot; the group where a button or the platform tells it. */
    record Direct(Optional<GroupId> group) implements Place {}
}
