package dev.vitaminb.core.thanks;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.util.List;

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
        var entered = ThanksCard.of(enteredBy(self, scene), scene.snapshot());
        return forgotten.length == 0
                ? Change.NONE.posting(entered)
                : Change.of(
                                scene.entry(
                                        EntryKind.MEMBER_CHANGED, Members.KIND.key(self).label()),
                                forgotten)
                        .posting(ThanksCard.of(all, scene.snapshot()))
                        .posting(entered);
    }

    /** Those of others that show who entered them. */
    private static List<Thanks> enteredBy(MemberId self, Scene scene) {
        return scene.snapshot().all(Thanks.KIND).stream()
                .filter(thanks -> !thanks.concerns(self))
                .filter(thanks -> thanks.entered().filter(it -> it.by().equals(self)).isPresent())
                .toList();
    }
}
