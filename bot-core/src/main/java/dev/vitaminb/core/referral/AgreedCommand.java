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
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;

/** The prospect of a lead has agreed: it becomes a referral, and counts from today. */
public final class AgreedCommand implements Command {
    private static final String PATH = "referral.agreed";

    private static final Param<Referral> REFERRAL = ReferralType.mine();

    static Press press(Referral referral) {
        return Press.of(PATH, referral.id());
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(REFERRAL, ReferCommand.CONTACT, ReferCommand.WARMTH)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        if (!referral.giver().equals(scene.caller().id())) {
            return call.says("referral.giverOnly");
        }
        if (!referral.isLead() || referral.status() == Status.DECLINED) {
            return new Reply.Said(new ReferralViews(scene).own(referral));
        }
        if (!scene.group().bringsTogether()) {
            return call.says("refer.minors");
        }
        if (!call.given().containsKey(ReferCommand.CONTACT.name())) {
            return call.asks(List.of(ReferCommand.CONTACT, ReferCommand.WARMTH), call.given());
        }
        var prospect =
                referral.prospect()
                        .agreed(
                                call.find(ReferCommand.CONTACT).orElse(""),
                                call.find(ReferCommand.WARMTH));
        var agreed = referral.of(prospect, scene.today());
        return call.records(
                Change.of(
                                scene.entry(
                                        EntryKind.REFERRAL_CHANGED,
                                        Referrals.label(referral),
                                        ReferCommand.counts(agreed)),
                                Referrals.put(agreed))
                        .posting(
                                ReferralNotice.Kind.AGREED.of(scene, agreed).to(agreed.receiver())),
                "agreed",
                referral.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var referral = new Referrals(scene.snapshot()).the(new ReferralId(receipt.number(0)));
        var views = new ReferralViews(scene);
        return Reply.said(
                views.says("referral.agreed.done", referral, Map.of()), views.readyText(referral));
    }
}
