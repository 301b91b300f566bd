package dev.vitaminb.core.courier;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.Optional;

/** A platform's side of the courier. Calls may block; they end by themselves within 30 seconds. */
public interface Platform {
    /** The platform's short name, as addresses and identities carry it. */
    String name();

    /** Where a person can be written to in private; empty if the platform does not allow it yet. */
    Optional<Address> inPrivate(Identity person, GroupId group);

    /**
     * Posts a message.
     *
     * @param nonce the same for every attempt to send the same thing
     */
    Delivery post(GroupId group, Address to, View view, String nonce);

    /** Replaces a message posted before. */
    Delivery edit(GroupId group, Address at, String message, View view);

    /** What became of a message. */
    sealed interface Delivery {
        /** It is there, under this id. */
        record Delivered(String message) implements Delivery {}

        /** The message to be edited is gone. */
        record Gone() implements Delivery {}

        /** Nobody can be reached there; trying again soon is useless. */
        record Unreachable() implements Delivery {}

        /** Not now; not before this time has passed. */
        record Postponed(Duration atLeast) implements Delivery {}

        /** No answer came: it may be there or not. */
        record Unanswered() implements Delivery {}
    }
}
