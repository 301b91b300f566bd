package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import java.util.Optional;
import java.util.UUID;

/** A platform where everything arrives and nobody reads it. */
final class Mailbag implements Platform {
    static final String NAME = "mailbag";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return Optional.of(new Address(NAME, "private-" + person.user()));
    }

    @Override
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        return new Delivery.Delivered(UUID.randomUUID().toString());
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        return new Delivery.Delivered(message);
    }
}
