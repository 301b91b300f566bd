package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.view.Press;

/** Shows one referral to its giver or receiver, with what they can do about it. */
public final class ShowReferralCommand implements Command {
    private static final String PATH = "referral.show";

    private static final Param<Referral> REFERRAL = ReferralType.mine();

    static Press press(Referral referral) {
        return Press.of(PATH, referral.id());
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH).takes(REFERRAL).unlisted();
    }

    @Override
    public Step run(Call call) {
        return new Reply.Said(new ReferralViews(call.scene()).own(call.get(REFERRAL)));
    }
}
