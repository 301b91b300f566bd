package dev.vitaminb.core.privacy;

import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.util.List;
import java.util.Optional;

/**
 * Something that must not come back with a backup of before.
 *
 * @param whose what it is called within its group; empty for the group itself
 */
public record Erasure(Kind kind, String whose) {
    static final Erasure WHOLE = new Erasure(Kind.GROUP, "");

    /** What it is. */
    public enum Kind {
        /** All of a group, by nothing. */
        GROUP,
        /** A member, by number. */
        MEMBER
    }

    static Erasure of(MemberId member) {
        return new Erasure(Kind.MEMBER, member.toString());
    }

    /** All that a change erases. */
    static List<Erasure> in(Change change) {
        return change.writes().stream().flatMap(write -> in(write).stream()).distinct().toList();
    }

    private static Optional<Erasure> in(Write<?> write) {
        var key = write.key();
        if (key.kind().equals(Members.KIND)) {
            return write.value() instanceof Member member && member.left().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Erasure(Kind.MEMBER, key.id()));
        }
        return key.kind().equals(Groups.KIND) && write.value() == null
                ? Optional.of(WHOLE)
                : Optional.empty();
    }
}
