package dev.vitaminb.core.privacy;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.member.MemberId;

/**
 * Remembers, apart from the data, who has been forgotten: a backup of before does not know, and
 * must forget them again once it is restored.
 */
public interface Erasures {
    /** Remembers nothing. */
    Erasures NONE =
            new Erasures() {
                @Override
                public void forgotten(GroupId group, MemberId member) {}

                @Override
                public void dissolved(GroupId group) {}
            };

    /** A member has left, or was removed; told again, it is the same. */
    void forgotten(GroupId group, MemberId member);

    /** A whole group has been dissolved. */
    void dissolved(GroupId group);
}
