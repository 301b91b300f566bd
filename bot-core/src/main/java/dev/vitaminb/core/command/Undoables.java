package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * What could still be taken back. Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} without
 * an answer.
 */
public interface Undoables {
    /** What a member recorded last; one round trip. */
    Optional<Undoable> of(MemberId member, GroupId group);

    /** That of all members; one round trip. */
    List<Undoable> in(GroupId group);

    /**
     * The change after which nothing of before can be taken back: where words go, no copy of them
     * may stay.
     */
    default Change forgetting(GroupId group) {
        return deleting(in(group));
    }

    /** The change that deletes them. */
    static Change deleting(List<Undoable> undoables) {
        return Change.unrecorded(
                undoables.stream()
                        .map(each -> Write.delete(Undoable.KIND.key(each.by())))
                        .toArray(Write<?>[]::new));
    }
}
