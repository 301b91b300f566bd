package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.MemberId;
import java.util.List;

/**
 * The drafts of the groups. Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} without an
 * answer.
 */
public interface OpenDrafts {
    /** All drafts of a group; one round trip. */
    List<Draft> in(GroupId group);

    /** Those of one member. */
    default List<Draft> of(MemberId owner, GroupId group) {
        return in(group).stream().filter(draft -> draft.owner().equals(owner)).toList();
    }

    /** What becomes of drafts when somebody leaves: they go. */
    default Change leaving(Scene scene) {
        return deleting(of(scene.caller().id(), scene.snapshot().group()));
    }

    /** The change that deletes drafts. */
    static Change deleting(List<Draft> drafts) {
        return Change.unrecorded(
                drafts.stream()
                        .map(draft -> Write.delete(Draft.KIND.key(draft.id())))
                        .toArray(Write<?>[]::new));
    }
}
