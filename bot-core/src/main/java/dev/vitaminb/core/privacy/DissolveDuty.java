package dev.vitaminb.core.privacy;

import dev.vitaminb.core.clock.Duty;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * The end of a dissolved group: first its own record goes, so that nobody can call on it any more,
 * then everything else.
 */
public final class DissolveDuty implements Duty {
    static final String NAME = "dissolve";

    private final Erasing erasing;

    /** Deletes what no commit can; each bears being called again. */
    public interface Erasing {
        /** Forgets where the group is found. */
        void hints(Snapshot group);

        /** Deletes all keys of the group. */
        void everything(GroupId group);
    }

    public DissolveDuty(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Change decide(Snapshot snapshot, Instant now) {
        var group = new Groups(snapshot).find();
        if (group.isEmpty()) {
            erasing.everything(snapshot.group());
            return Change.NONE;
        }
        return group.get()
                .dissolving()
                .map(end -> end.isAfter(now) ? later(end) : gone(snapshot, group.get(), now))
                .orElse(Change.NONE);
    }

    private static Change later(Instant end) {
        return Change.NONE.due(new Due(NAME, end));
    }

    // The hints while it is still known which they are.
    private Change gone(Snapshot snapshot, Group group, Instant now) {
        erasing.hints(snapshot);
        var entry =
                new Entry(
                        EntryKind.GROUP_DISSOLVED,
                        0,
                        List.of(Groups.LABEL),
                        now,
                        group.day(now),
                        List.of(),
                        0);
        return Change.of(entry, Groups.delete()).due(new Due(NAME, now));
    }
}
