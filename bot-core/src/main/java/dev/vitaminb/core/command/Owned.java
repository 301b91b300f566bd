package dev.vitaminb.core.command;

import dev.vitaminb.core.member.MemberId;
import java.util.Optional;

/** A thing that belongs to a member, who may act on it. */
public interface Owned {
    MemberId owner();

    /** The scribe who entered it in the owner's name and may act on it too, if one did. */
    default Optional<MemberId> enteredBy() {
        return Optional.empty();
    }

    /** Whether organisers may act on it too. */
    default boolean isOpenToOrganisers() {
        return true;
    }
}
