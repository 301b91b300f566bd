package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Moves a referral on, as its receiver says; its giver is told. */
public final class StepCommand implements Command {
    private static final String PATH = "referral.step";

    private static final Param<Referral> REFERRAL = ReferralType.mine();
    private static final Param<Status> TO =
            Param.choice("to", Status.class, "referral.status").required().byButton();
    private static final Param<String> WHY = Param.text("why", 0, 300).inPrivate();

    static Press press(Referral referral, Status to) {
        return Press.of(PATH, referral.id(), to);
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(REFERRAL, TO, WHY)
                .byOwnerOf(REFERRAL)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        var to = call.get(TO);
        if (referral.status() == to) {
            return new Reply.Said(new ReferralViews(scene).moved(referral));
        }
        if (!referral.status().next().contains(to)) {
            return call.says(
                    "referral.notThatWay",
                    Map.of(
                            "number",
                            referral.id().toString(),
                            "status",
                            scene.texts().say("referral.status", referral.status())));
        }
        if (asksWhy(to) && !call.given().containsKey(WHY.name())) {
            return call.asks(List.of(WHY), call.given());
        }
        return call.records(
                moving(scene, referral, to, asksWhy(to) ? call.find(WHY).orElse("") : "")
                        .posting(
                                ReferralNotice.Kind.MOVED
                                        .of(scene, referral, to)
                                        .to(referral.giver())),
                to.name(),
                referral.id());
    }

    private static boolean asksWhy(Status to) {
        return to == Status.DECLINED || to == Status.LOST;
    }

    /** The change that brings a referral to a status; one that is declined does not count. */
    static Change moving(Scene scene, Referral referral, Status to, String why) {
        return Change.of(
                entry(scene, referral, to), Referrals.put(referral.in(to, scene.now(), why)));
    }

    private static Entry entry(Scene scene, Referral referral, Status to) {
        var label = Referrals.label(referral);
        if (to != Status.DECLINED || referral.isLead()) {
            return scene.entry(EntryKind.REFERRAL_MOVED, label);
        }
        var back =
                Arrays.stream(ReferCommand.counts(referral))
                        .map(Count::negated)
                        .toArray(Count[]::new);
        return scene.entry(EntryKind.REFERRAL_MOVED, label, back).countedOn(referral.counted());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var referral = new Referrals(scene.snapshot()).the(new ReferralId(receipt.number(0)));
        return new Reply.Said(new ReferralViews(scene).moved(referral));
    }
}
