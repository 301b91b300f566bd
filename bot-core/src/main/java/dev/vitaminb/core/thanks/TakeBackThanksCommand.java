package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.Map;

/** Takes back a thank-you that a scribe entered in the caller's name. */
public final class TakeBackThanksCommand implements Command {
    private static final String PATH = "thanks.takeBack";

    private static final Param<Long> THANKS =
            Param.whole("thanks", 1, Long.MAX_VALUE).required().byButton();

    static Press press(Thanks thanks) {
        return Press.of(PATH, thanks.number());
    }

    private final Undoables undoables;

    public TakeBackThanksCommand(Undoables undoables) {
        this.undoables = undoables;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(THANKS)
                .unlisted()
                .changes()
                .where(charter -> charter.has(Verb.THANK));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var self = scene.caller().id();
        return scene.snapshot()
                .find(Thanks.KIND.key(call.get(THANKS)))
                .filter(thanks -> thanks.from().equals(self) && thanks.entered().isPresent())
                .<Step>map(thanks ->
                        call.records(
                                Change.of(
                                                correction(scene, thanks),
                                                Write.delete(Thanks.KIND.key(thanks.number())),
                                                Members.put(
                                                        scene.caller()
                                                                .withoutThanked(
                                                                        thanks.to(), thanks.at())))
                                        .then(undoables.forgetting(scene.snapshot().group()))
                                        .posting(
                                                Item.card(ThanksCard.KIND, thanks.number())
                                                        .to(scene.group().homes()))
                                        .due(new Due(Due.RECAP, scene.now())),
                                "takenBack",
                                thanks.to()))
                .orElseGet(() -> call.says("thanks.takeBack.gone"));
    }

    private static Entry correction(Scene scene, Thanks thanks) {
        var label = Thanks.KIND.key(thanks.number()).label();
        return thanks.entered()
                .flatMap(Thanks.Entered::counted)
                .map(day ->
                        scene.entry(
                                        EntryKind.THANKS_TAKEN_BACK,
                                        label,
                                        new Count(thanks.to().number(), Measure.THANKS, -1),
                                        new Count(thanks.from().number(), Measure.THANKED, -1))
                                .correcting(thanks.number(), day))
                .orElseGet(() -> scene.entry(EntryKind.THANKS_TAKEN_BACK, label));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var to = scene.members().the(new MemberId(receipt.number(0)));
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "thanks.takeBack.done",
                                        Map.of(
                                                "to",
                                                to.isHere()
                                                        ? new Span.Person(
                                                                to.id().number(), to.name())
                                                        : new Span.Plain(
                                                                scene.texts()
                                                                        .say("member.gone"))))));
    }
}
