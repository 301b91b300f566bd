package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Members;

/** What follows for newcomers when their mentor goes. */
public final class Mentoring {
    private Mentoring() {}

    /** The change that frees everybody whose mentor the caller of a scene is. */
    public static Change freeing(Scene scene) {
        var self = scene.caller().id();
        var freed =
                scene.members().here().stream()
                        .filter(member -> member.mentor().filter(self::equals).isPresent())
                        .map(member -> Members.put(member.withoutMentor()))
                        .toArray(Write<?>[]::new);
        return freed.length == 0
                ? Change.NONE
                : Change.of(
                        scene.entry(EntryKind.MENTOR_APPOINTED, Members.KIND.key(self).label()),
                        freed);
    }
}
