package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Member.Thanked;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** Thanks a member before everybody. */
public final class ThankCommand implements Command {
    private static final Param<Member> TO = Param.member("to").required();
    private static final Param<String> FOR = Param.text("for", 3, 300).required();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("thanks")
                .takes(TO, FOR)
                .forOthers()
                .creates()
                .where(charter -> charter.has(Verb.THANK));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var from = scene.caller();
        var to = call.get(TO);
        if (to.id().equals(from.id())) {
            return call.says("thanks.notYourself");
        }
        if (scene.scribe().map(Member::id).filter(to.id()::equals).isPresent()) {
            return call.says("thanks.notToScribe");
        }
        var counting = Counting.of(scene.charter(), scene.group(), from, to, scene.now());
        var label = Thanks.KIND.key(scene.snapshot().version() + 1).label();
        var entry =
                counting == Counting.COUNTS
                        ? scene.entry(
                                EntryKind.THANKED,
                                label,
                                Count.one(to.id().number(), Measure.THANKS),
                                Count.one(from.id().number(), Measure.THANKED))
                        : scene.entry(EntryKind.THANKED, label);
        long number = scene.snapshot().version() + 1;
        var said = new Thanked(to.id(), scene.now(), counting == Counting.COUNTS);
        var change =
                Change.of(
                        entry,
                        Write.put(
                                Thanks.KIND.key(number),
                                new Thanks(
                                        number,
                                        from.id(),
                                        to.id(),
                                        call.get(FOR),
                                        scene.now(),
                                        scene.scribe()
                                                .map(scribe ->
                                                        new Thanks.Entered(
                                                                scribe.id(),
                                                                counting == Counting.COUNTS
                                                                        ? Optional.of(scene.today())
                                                                        : Optional.empty())))),
                        Members.put(from.thanking(said, scene.now().minus(Counting.REMEMBERED))));
        var postings =
                new ArrayList<>(Item.card(ThanksCard.KIND, number).to(scene.group().homes()));
        if (scene.scribe().isPresent()) {
            postings.addAll(
                    Item.notice(scene.snapshot().version(), EnteredThanksNotice.KIND, number)
                            .to(from.id()));
        }
        return call.records(change.posting(postings), counting.name(), to.id(), number);
    }

    @Override
    public boolean stands(Invocation call, Scene scene, Receipt first) {
        return scene.snapshot().find(Thanks.KIND.key(first.id(1))).isPresent();
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var counting = Counting.valueOf(receipt.outcome());
        if (counting == Counting.COUNTS) {
            return new Reply.Quiet();
        }
        var to = scene.members().the(new MemberId(receipt.number(0)));
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "thanks." + counting,
                                        Map.of(
                                                "to",
                                                new Span.Person(to.id().number(), to.name())))));
    }
}
