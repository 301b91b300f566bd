package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.Arrays;
import java.util.Map;

/**
 * Takes back a referral that a scribe entered in the caller's name, as long as the receiver has not
 * answered.
 */
public final class TakeBackReferralCommand implements Command {
    private static final String PATH = "referral.takeBack";

    private static final Param<Referral> REFERRAL = ReferralType.mine();

    static Press press(Referral referral) {
        return Press.of(PATH, referral.id());
    }

    private final Undoables undoables;

    public TakeBackReferralCommand(Undoables undoables) {
        this.undoables = undoables;
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH).takes(REFERRAL).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        if (!referral.giver().equals(scene.caller().id()) || referral.entered().isEmpty()) {
            return call.says("referral.takeBack.notEntered");
        }
        if (referral.status() != Status.GIVEN
                || new Referrals(scene.snapshot()).comeFrom(Referrals.label(referral))) {
            return call.says("referral.takeBack.answered");
        }
        return call.records(
                Change.of(
                                correction(scene, referral, referral.entered().get()),
                                Write.delete(Referrals.KIND.key(referral.id())))
                        .then(undoables.forgetting(scene.snapshot().group()))
                        .posting(ReferCommand.chain(scene, referral, ReferralNotice.Kind.UNCHAINED))
                        .posting(
                                ReferralNotice.Kind.TAKEN_BACK
                                        .of(scene, referral, referral.giver())
                                        .to(referral.receiver())),
                "takenBack",
                referral.id());
    }

    private static Entry correction(Scene scene, Referral referral, Referral.Entered entered) {
        var counts =
                referral.isLead()
                        ? new Count[0]
                        : Arrays.stream(ReferCommand.counts(referral))
                                .map(Count::negated)
                                .toArray(Count[]::new);
        return scene.entry(EntryKind.REFERRAL_TAKEN_BACK, Referrals.label(referral), counts)
                .correcting(entered.number(), referral.counted());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "referral.takeBack.done",
                                        Map.of("number", "#" + receipt.id(0)))));
    }
}
