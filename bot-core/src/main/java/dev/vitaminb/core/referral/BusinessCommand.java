package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/** Records what a referral brought its receiver; several payments add up. */
public final class BusinessCommand implements Command {
    private static final String PATH = "business";
    private static final String WON_BY_IT = "won";
    private static final String MORE = "more";

    private static final Param<Referral> REFERRAL = ReferralType.received();
    private static final Param<Money> AMOUNT =
            Param.of("amount", new AmountType()).required().inPrivate();

    static Press press(Referral referral) {
        return Press.of(PATH, referral.id());
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH).takes(REFERRAL, AMOUNT).byOwnerOf(REFERRAL).creates();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        boolean won = referral.status() == Status.WON;
        if (!won && !referral.status().next().contains(Status.WON)) {
            return call.says(
                    "referral.notThatWay",
                    Map.of(
                            "number",
                            referral.id().toString(),
                            "status",
                            scene.texts().say("referral.status", referral.status())));
        }
        var payment = Payment.of(call.get(AMOUNT), scene.now());
        var paid = referral.in(Status.WON, scene.now(), "").worth(referral.worth().and(payment));
        var entry =
                scene.entry(
                        EntryKind.PAYMENT_RECORDED,
                        Referrals.label(referral),
                        new Count(referral.receiver().number(), Measure.TURNOVER, payment.minor()));
        return call.records(
                Change.of(entry, Referrals.put(paid)).posting(told(scene, paid, won)),
                won ? MORE : WON_BY_IT,
                referral.id(),
                paid.worth().payments().size());
    }

    // Who may not see amounts learns only once that it was won.
    private static List<Posting> told(Scene scene, Referral referral, boolean wonBefore) {
        if (referral.worth().seen() == Worth.Seen.BY_BOTH) {
            return ReferralNotice.Kind.PAID
                    .of(scene, referral, referral.worth().payments().size())
                    .to(referral.giver());
        }
        return wonBefore
                ? List.of()
                : ReferralNotice.Kind.MOVED.of(scene, referral, Status.WON).to(referral.giver());
    }

    @Override
    public boolean stands(Invocation call, Scene scene, Receipt first) {
        return new Referrals(scene.snapshot())
                .find(new ReferralId(first.number(0)))
                .filter(referral -> referral.worth().payments().size() >= first.number(1))
                .isPresent();
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var referral = new Referrals(scene.snapshot()).the(new ReferralId(receipt.number(0)));
        return new Reply.Said(new ReferralViews(scene).paid(referral, receipt.number(1)));
    }
}
