package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.Footprint;
import dev.vitaminb.core.ledger.Write;
import java.util.List;

/** Notes what a command is about to record, so that its caller can take it back. */
final class Undoing {
    private Undoing() {}

    /**
     * The change together with the note.
     *
     * @param first the number that the first of its entries will have
     */
    static Change noting(Scene scene, Change change, long first) {
        var reversals = change.entries().stream().map(Entry::kind).map(Reversal::of).toList();
        if (reversals.isEmpty()
                || reversals.contains(Reversal.UNDOING)
                || !staysHere(scene, change)) {
            return change;
        }
        boolean back = reversals.stream().allMatch(Reversal.BACK::equals);
        var self = scene.caller().id();
        return change.and(
                Write.put(
                        Undoable.KIND.key(self),
                        new Undoable(
                                self,
                                first,
                                scene.now(),
                                change.entries(),
                                back ? footprints(scene, change) : List.of(),
                                back ? change.postings() : List.of())));
    }

    private static List<Footprint> footprints(Scene scene, Change change) {
        return change.writes().stream()
                .filter(write -> write.key().kind().kept())
                .map(write -> Footprint.of(write, scene.snapshot()))
                .toList();
    }

    // Of somebody who leaves nothing stays, and of what they recorded last neither.
    private static boolean staysHere(Scene scene, Change change) {
        var after = scene.after(scene.snapshot().after(change.writes(), 0), change);
        return after.caller().isHere();
    }
}
