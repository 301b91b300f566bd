package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Pseudonyms;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Farewell;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How organisers part with a member: everything goes as when leaving, and the person learns why.
 */
final class Removing {
    private static final Param<Member> MEMBER = Param.anyMember("member").required();
    private static final Param<String> REASON = Param.text("reason", 3, 300).required().inPrivate();
    private static final Param<Sure> SURE =
            Param.choice("sure", Sure.class, "remove.sure").byButton();

    // The outcome for somebody who is in no chat: no farewell reaches them.
    private static final String IN_NO_CHAT = "IN_NO_CHAT";

    private final String path;
    private final Parting.Way way;
    private final LeaveCommand.Leaving leaving;
    private final Pseudonyms pseudonyms;

    Removing(String path, Parting.Way way, LeaveCommand.Leaving leaving, Pseudonyms pseudonyms) {
        this.path = path;
        this.way = way;
        this.leaving = leaving;
        this.pseudonyms = pseudonyms;
    }

    /** Whether a caller means it who removes somebody with the same rights. */
    enum Sure {
        YES
    }

    CommandSpec spec() {
        return CommandSpec.named(path).takes(MEMBER, REASON, SURE).byOrganisers().changes();
    }

    Step run(Call call) {
        var scene = call.scene();
        var member = call.get(MEMBER);
        if (member.id().equals(scene.caller().id())) {
            return call.says("remove.yourself");
        }
        if (member.isInNoChat() && way == Parting.Way.BLOCKED) {
            return cannotBeKeptOut(scene, member);
        }
        if (member.isOrganiser() && scene.members().organisers().size() == 1) {
            return call.says("remove.lastOrganiser");
        }
        if (member.isOrganiser() && call.find(SURE).isEmpty()) {
            return call.asks(List.of(SURE.required()), call.given());
        }
        return call.records(
                change(scene, member, call.get(REASON)),
                member.isInNoChat() ? IN_NO_CHAT : way.name(),
                member.id());
    }

    // Without an account there is nothing by which somebody could be recognised.
    private static Reply cannotBeKeptOut(Scene scene, Member member) {
        var texts = scene.texts();
        return new Reply.Said(
                View.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "block.inNoChat", Map.of("name", member.name()))))
                        .with(
                                List.of(
                                        Button.danger(
                                                texts.say("unclaimed.forget.button"),
                                                Press.of("unclaimed.forget", member.id().tag())))));
    }

    private Change change(Scene scene, Member member, String reason) {
        var entry =
                scene.entry(
                        way == Parting.Way.BLOCKED ? EntryKind.BLOCKED : EntryKind.REMOVED,
                        Members.KIND.key(member.id()).label());
        var change =
                Change.of(entry, Members.put(member.gone(scene.now())))
                        .and(partings(scene, member, reason))
                        .then(leaving.change(scene.as(member)));
        return member.isMuted() || member.identities().isEmpty()
                ? change
                : change.and(farewell(scene, member, reason))
                        .posting(
                                Item.notice(
                                                scene.snapshot().version(),
                                                PartedNotice.KIND,
                                                member.id())
                                        .to(member.id()));
    }

    private Write<?>[] partings(Scene scene, Member member, String reason) {
        var writes = new ArrayList<Write<?>>();
        for (var identity : member.identities()) {
            var id = member.id() + "-" + (writes.size() + 1);
            var person = pseudonyms.of(identity, scene.snapshot().group());
            writes.add(
                    Write.put(
                            Parting.KIND.key(id),
                            new Parting(id, person, member.id(), way, reason, scene.now())));
        }
        return writes.toArray(Write<?>[]::new);
    }

    private Write<Farewell> farewell(Scene scene, Member member, String reason) {
        return Write.put(
                Farewell.KIND.key(member.id()),
                new Farewell(
                        member.id(),
                        member.identities(),
                        member.language(scene.group().language()),
                        way,
                        reason,
                        scene.now()));
    }

    Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(scene.texts().line("parting.done." + receipt.outcome())));
    }
}
