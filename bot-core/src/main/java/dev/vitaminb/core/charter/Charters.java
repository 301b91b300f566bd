package dev.vitaminb.core.charter;

import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.util.Collection;

/** The charters a group has had, by number. */
public record Charters(Snapshot snapshot) {
    public static final RecordKind<Charter> KIND = RecordKind.kept("charter", Charter.class);

    /** The charter of that number, which exists as long as the group does. */
    public Charter the(int number) {
        return snapshot.find(KIND.key(number))
                .orElseThrow(() -> new IllegalStateException("No charter " + number));
    }

    /** All that there have been. */
    public Collection<Charter> all() {
        return snapshot.all(KIND);
    }

    public static Write<Charter> put(Charter charter) {
        return Write.put(KIND.key(charter.number()), charter);
    }
}
