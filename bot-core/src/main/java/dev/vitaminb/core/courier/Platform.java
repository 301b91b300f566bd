package dev.vitaminb.core.courier;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A platform's side of the courier. Calls may block; they end by themselves within 30 seconds. */
public interface Platform {
    /** The platform's short name, as addresses and identities carry it. */
    String name();

    /** The accounts by which this instance could send; for each, one instance at a time does. */
    default Set<String> accounts() {
        return Set.of(name());
    }

    /** By which of the {@link #accounts} it is sent to an address. */
    default String account(Address to) {
        return name();
    }

    /** How much one account may send. */
    default Limits limits() {
        return Limits.NONE;
    }

    /** Whether a message that is sent again under the same nonce is there only once. */
    default boolean knowsNonces() {
        return false;
    }

    /** Where a person can be written to in private; empty if the platform does not allow it yet. */
    Optional<Address> inPrivate(Identity person, GroupId group);

    /**
     * Posts a message.
     *
     * @param nonce the same for every attempt to send the same thing
     */
    Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner);

    /** Replaces a message posted before. */
    Delivery edit(GroupId group, Address at, String message, Letter letter);

    /**
     * What a message says.
     *
     * @param topic what it is about; empty for what deserves no place of its own
     */
    record Letter(View view, Optional<Topic> topic) {
        /** One that is about nothing in particular. */
        public Letter(View view) {
            this(view, Optional.empty());
        }
    }

    /** How a message is posted; a platform that cannot do so posts it as it can. */
    enum Manner {
        /** As any message: whoever wants to be told of messages is. */
        ALOUD,
        /** Nobody's phone rings. */
        SILENTLY,
        /** Silently, and pinned, so that it is found from everywhere in the chat. */
        PINNED
    }

    /**
     * A platform's limits for one account.
     *
     * @param aSecond messages a second to all addresses together
     * @param aMinute messages within a minute to one address
     * @param apart between two messages to one address
     */
    record Limits(int aSecond, int aMinute, Duration apart) {
        public static final Limits NONE =
                new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ZERO);
    }

    /** What became of a message. */
    sealed interface Delivery {
        /** It is there, under this id. */
        record Delivered(String message) implements Delivery {}

        /** The message to be edited is gone. */
        record Gone() implements Delivery {}

        /** Nobody can be reached there; trying again soon is useless. */
        record Unreachable() implements Delivery {}

        /** Not now at this address; not before this time has passed. */
        record Postponed(Duration atLeast) implements Delivery {}

        /** Not now at any address of the account; not before this time has passed. */
        record Paused(Duration atLeast) implements Delivery {}

        /** No answer came: it may be there or not. */
        record Unanswered() implements Delivery {}

        /** The platform will never take this message. */
        record Refused() implements Delivery {}
    }
}
