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
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;

/** Says where a referral came from: the giver's own need, a wish, or an earlier referral. */
public final class RootCommand implements Command {
    private static final String PATH = "referral.root";

    private static final Param<Referral> REFERRAL = ReferralType.mine();

    static Press press(Referral referral) {
        return Press.of(PATH, referral.id());
    }

    static Press press(Referral referral, Origin origin) {
        return Press.of(PATH, referral.id(), origin);
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(REFERRAL, ReferCommand.ORIGIN, ReferCommand.WISH, ReferCommand.EARLIER)
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
        if (call.given().size() == 1) {
            return call.asks(List.of(ReferCommand.WISH, ReferCommand.EARLIER), call.given());
        }
        var earlier = call.find(ReferCommand.EARLIER);
        // What is older cannot have come out of what is younger.
        if (earlier.filter(before -> before.id().compareTo(referral.id()) >= 0).isPresent()) {
            return call.says("referral.notEarlier");
        }
        var changed =
                referral.from(
                        new Root(
                                call.find(ReferCommand.ORIGIN)
                                        .orElse(
                                                earlier.isPresent()
                                                        ? Origin.SPIN_OFF
                                                        : referral.root().origin()),
                                call.find(ReferCommand.WISH)
                                        .map(Request::id)
                                        .or(referral.root()::request),
                                earlier.map(Referral::id).or(referral.root()::earlier)));
        return call.records(
                Change.of(
                                scene.entry(EntryKind.REFERRAL_CHANGED, Referrals.label(referral)),
                                Referrals.put(changed))
                        .posting(
                                earlier.isPresent()
                                        ? ReferCommand.chain(scene, changed)
                                        : List.of()),
                "changed",
                referral.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var referral = new Referrals(scene.snapshot()).the(new ReferralId(receipt.number(0)));
        return Reply.said(new ReferralViews(scene).says("referral.root.done", referral, Map.of()));
    }
}
