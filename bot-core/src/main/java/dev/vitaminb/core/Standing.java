package dev.vitaminb.core;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.setup.SetupCommand;
import java.util.List;

/** What a group has that depends on how it is set up. */
final class Standing implements SetupCommand.Standing {
    @Override
    public List<Posting> cards(Scene scene) {
        return Requests.openCards(scene);
    }

    @Override
    public boolean hasMoney(Scene scene) {
        return new Referrals(scene.snapshot()).haveMoney();
    }
}
