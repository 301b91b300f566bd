package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.GroupId;

/** Names people by keyed hashes, which nobody can turn back. */
public interface Pseudonyms {
    /** A person's name in one group; in another it is another one. */
    String of(Identity person, GroupId group);
}
