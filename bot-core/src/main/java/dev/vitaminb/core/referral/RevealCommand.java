package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.referral.Worth.Seen;
import dev.vitaminb.core.view.Press;

/** Lets the giver see what a referral was worth, or not any more. */
public final class RevealCommand implements Command {
    private static final String PATH = "referral.reveal";

    private static final Param<Referral> REFERRAL = ReferralType.mine();
    private static final Param<Seen> SEEN =
            Param.choice("seen", Seen.class, "referral.seen").required().byButton();

    static Press press(Referral referral, Seen wanted) {
        return Press.of(PATH, referral.id(), wanted);
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(REFERRAL, SEEN)
                .byOwnerOf(REFERRAL)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        var seen = call.get(SEEN);
        if (referral.worth().seen() == seen) {
            return new Reply.Said(new ReferralViews(scene).own(referral));
        }
        var change =
                Change.of(
                        scene.entry(EntryKind.REFERRAL_CHANGED, Referrals.label(referral)),
                        Referrals.put(
                                referral.worth(new Worth(seen, referral.worth().payments()))));
        return call.records(
                seen == Seen.BY_BOTH
                        ? change.posting(
                                ReferralNotice.Kind.PAID
                                        .of(scene, referral, referral.worth().payments().size())
                                        .to(referral.giver()))
                        : change,
                "changed",
                referral.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(
                new ReferralViews(scene)
                        .own(
                                new Referrals(scene.snapshot())
                                        .the(new ReferralId(receipt.number(0)))));
    }
}
