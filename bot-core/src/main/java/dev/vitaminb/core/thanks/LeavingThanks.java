package dev.vitaminb.core.thanks;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Members;

/** What becomes of thank-yous when somebody leaves: those they said or received are forgotten. */
public final class LeavingThanks {
    private LeavingThanks() {}

    /** The change for the caller of a scene. */
    public static Change change(Scene scene) {
        var self = scene.caller().id();
        var all = Thanks.of(self, scene.snapshot());
        var forgotten =
                all.stream()
                        .map(thanks -> Write.delete(Thanks.KIND.key(thanks.number())))
                        .toArray(Write<?>[]::new);
        return forgotten.length == 0
                ? Change.NONE
                : Change.of(
                                scene.entry(
                                        EntryKind.MEMBER_CHANGED, Members.KIND.key(self).label()),
                                forgotten)
                        .posting(ThanksCard.of(all, scene.snapshot()));
    }
}
