package dev.vitaminb.core.group;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.util.Optional;

/** The group's own record in a snapshot. */
public record Groups(Snapshot snapshot) {
    public static final RecordKind<Group> KIND = RecordKind.kept("group", Group.class);

    private static final RecordKey<Group> KEY = KIND.key("self");

    /** How an entry names the group itself as what it is about. */
    public static final String LABEL = KEY.label();

    /** The group, unless it has not been set up. */
    public Optional<Group> find() {
        return snapshot.find(KEY);
    }

    /** The group, which must have been set up. */
    public Group the() {
        return find().orElseThrow(() -> new IllegalStateException("The group is not set up"));
    }

    /** Deletes it: from then on no place is at home in it. */
    public static Write<Group> delete() {
        return Write.delete(KEY);
    }

    public static Write<Group> put(Group group) {
        return Write.put(KEY, group);
    }
}
