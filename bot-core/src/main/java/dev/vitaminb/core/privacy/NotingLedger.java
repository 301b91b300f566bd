package dev.vitaminb.core.privacy;

import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger that tells {@link Erasures} of whatever a commit erases, and has the directory forget
 * whoever goes.
 *
 * <p>Both before the commit, so that nothing is missing if the program dies after it. What dies
 * before it is put right at the next start, by {@link ForgettingAgain#settle}.
 */
public record NotingLedger(Ledger ledger, Erasures erasures, Directory directory)
        implements Ledger {
    private static final Logger log = LoggerFactory.getLogger(NotingLedger.class);

    @Override
    public Read read(Question question) {
        return ledger.read(question);
    }

    @Override
    public Committed commit(Commit commit) {
        var erased = Erasure.in(commit.change(), commit.base());
        if (erased.isEmpty()) {
            return ledger.commit(commit);
        }
        var group = commit.base().group();
        var intent = erasures.expect(group, erased);
        var going = going(commit.base(), erased);
        going.forEach(member ->
                member.identities().forEach(person -> directory.forgetMember(person, group)));
        try {
            var committed = ledger.commit(commit);
            switch (committed) {
                case Committed.Recorded recorded -> intent.done();
                // The same event erased it, which was noted then.
                case Committed.Done done -> intent.dropped();
                case Committed.Conflict conflict -> stay(group, going, intent);
            }
            return committed;
        } catch (StoreUnavailable away) {
            if (!away.ambiguous()) {
                stay(group, going, intent);
            }
            throw away;
        }
    }

    private static List<Member> going(Snapshot base, List<Erasure> erased) {
        return base.all(Members.KIND).stream()
                .filter(member -> erased.contains(Erasure.of(member.id())))
                .toList();
    }

    private void stay(GroupId group, List<Member> members, Erasures.Intent intent) {
        intent.dropped();
        try {
            members.forEach(member ->
                    member.identities().forEach(person -> directory.noteMember(person, group)));
        } catch (StoreUnavailable away) {
            // It is a hint; being seen in a home mends it.
            log.warn("The directory does not know of somebody in {}", group);
        }
    }

    @Override
    public List<Numbered> entries(GroupId group, long after, int most) {
        return ledger.entries(group, after, most);
    }
}
