package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;

/**
 * What becomes of referrals when somebody leaves: whom they were about is forgotten; those they had
 * received and not finished are lost, and their givers told. An open one that they gave stays with
 * its receiver, who is at work on it.
 */
public final class LeavingReferrals {
    private LeavingReferrals() {}

    /** The change for the caller of a scene. */
    public static Change change(Scene scene) {
        var self = scene.caller().id();
        var change = Change.NONE;
        for (var referral : new Referrals(scene.snapshot()).of(self)) {
            if (referral.receiver().equals(self)) {
                change = change.then(received(scene, referral.of(referral.prospect().forgotten())));
            } else if (!referral.status().isOpen()) {
                change = change.then(kept(scene, referral.of(referral.prospect().forgotten())));
            }
        }
        return change;
    }

    private static Change received(Scene scene, Referral referral) {
        return switch (referral.status()) {
            case GIVEN -> told(scene, referral, Status.DECLINED);
            case ACCEPTED, CONTACTED, MET -> told(scene, referral, Status.LOST);
            case DECLINED, WON, LOST -> kept(scene, referral.wordless());
        };
    }

    private static Change told(Scene scene, Referral referral, Status to) {
        return StepCommand.moving(scene, referral, to, "")
                .posting(ReferralNotice.Kind.MOVED.of(scene, referral, to).to(referral.giver()));
    }

    private static Change kept(Scene scene, Referral referral) {
        return Change.of(
                scene.entry(EntryKind.REFERRAL_CHANGED, Referrals.label(referral)),
                Referrals.put(referral));
    }
}
