package dev.vitaminb.core.command;

import dev.vitaminb.core.member.MemberId;

/** A thing that belongs to a member, who may act on it. */
public interface Owned {
    MemberId owner();

    /** Whether organisers may act on it too. */
    default boolean isOpenToOrganisers() {
        return true;
    }
}
