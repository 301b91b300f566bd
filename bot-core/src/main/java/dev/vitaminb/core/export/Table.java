package dev.vitaminb.core.export;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;

/** A table of a group's, in the group's language, for its organisers and the operator. */
public sealed interface Table extends Download permits MembersTable, TalliesTable, LedgerTable {
    /** Whether there is such a thing under a charter. */
    boolean existsUnder(Charter charter);

    /** What it is called when it is saved. */
    String fileName(Texts texts);

    /** Makes it from a group's state; reads what no snapshot holds. */
    TextFile make(Snapshot snapshot, Instant now);

    @Override
    default boolean isOpenTo(Scene scene) {
        return scene.byOrganiser() && existsUnder(scene.charter());
    }

    @Override
    default TextFile make(Scene scene) {
        return make(scene.snapshot(), scene.now());
    }

    /** The charter that a group has now. */
    static Charter charter(Snapshot snapshot) {
        return new Charters(snapshot).the(new Groups(snapshot).the().charter());
    }
}
