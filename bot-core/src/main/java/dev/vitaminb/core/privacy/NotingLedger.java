package dev.vitaminb.core.privacy;

import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.util.List;

/** A ledger that tells {@link Erasures} of everybody whom a commit has forgotten. */
public record NotingLedger(Ledger ledger, Erasures erasures) implements Ledger {
    @Override
    public Read read(Question question) {
        return ledger.read(question);
    }

    @Override
    public Committed commit(Commit commit) {
        var committed = ledger.commit(commit);
        if (committed instanceof Committed.Recorded) {
            for (var write : commit.change().writes()) {
                note(commit.base().group(), write);
            }
        }
        return committed;
    }

    private void note(GroupId group, Write<?> write) {
        var key = write.key();
        if (key.kind().equals(Members.KIND)
                && (!(write.value() instanceof Member member) || member.left().isPresent())) {
            erasures.forgotten(group, new MemberId(Integer.parseInt(key.id())));
        }
        if (key.kind().equals(Groups.KIND) && write.value() == null) {
            erasures.dissolved(group);
        }
    }

    @Override
    public List<Numbered> entries(GroupId group, long after, int most) {
        return ledger.entries(group, after, most);
    }
}
