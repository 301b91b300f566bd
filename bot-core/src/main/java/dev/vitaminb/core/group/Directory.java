package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.GroupId;
import java.util.Optional;
import java.util.Set;

/**
 * Finds groups from outside. It is a hint: the group's own record decides.
 *
 * <p>Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not answer.
 */
public interface Directory extends Pseudonyms {
    /**
     * The group at home at an address; for an address nobody knows, the id a group set up there
     * will have.
     */
    GroupId at(Address home);

    /** The groups that a person has joined. */
    Set<GroupId> of(Identity person);

    /**
     * The group that a person has chosen to be meant in private chats; it may be theirs no more.
     */
    Optional<GroupId> meant(Identity person);

    /** Notes which group a person means in private chats. */
    void mean(Identity person, GroupId group);

    /** Notes that a group is at home at an address. */
    void noteHome(Address home, GroupId group);

    /** Forgets that an address is a home. */
    void forgetHome(Address home);

    /** Notes that a person has joined a group. */
    void noteMember(Identity person, GroupId group);

    /** Forgets that a person belongs to a group. */
    void forgetMember(Identity person, GroupId group);
}
