package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Asks a member in private whether they want to organise the group too. */
public final class HandoverCommand implements Command {
    private static final String PATH = "handover";
    private static final int MOST_OFFERED = 4;

    private static final Param<Member> MEMBER = Param.memberInChat("member").required();

    /** Whom the caller could ask: those who were here last, and a form for the others. */
    static List<Button> buttons(Scene scene) {
        var buttons = new ArrayList<Button>();
        scene.members().here().stream()
                .filter(member -> !member.id().equals(scene.caller().id()))
                .filter(member -> !member.isMuted() && !member.isLeftOut() && !member.isInNoChat())
                .sorted(Comparator.comparing(Member::confirmed).reversed())
                .limit(MOST_OFFERED)
                .map(member -> Button.plain(member.name(), Press.of(PATH, member.id().tag())))
                .forEach(buttons::add);
        if (!buttons.isEmpty()) {
            buttons.add(Button.plain(scene.texts().say("handover.someoneElse"), Press.of(PATH)));
        }
        return buttons;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(MEMBER).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var member = call.get(MEMBER);
        if (member.isOrganiser()) {
            return call.says("handover.already", Map.of("member", person(member)));
        }
        if (member.isMuted()) {
            return call.says("handover.muted", Map.of("member", person(member)));
        }
        var handover = new Handover(scene.caller().id(), member.id(), scene.now());
        return call.records(
                Change.unrecorded(Write.put(handover.key(), handover))
                        .posting(HandoverNotice.Kind.OFFERED.of(scene, handover).to(member.id())),
                "asked",
                member.id());
    }

    private static Span person(Member member) {
        return new Span.Person(member.id().number(), member.name());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var member = scene.members().the(new MemberId(receipt.number(0)));
        return Reply.said(
                new Block.Paragraph(
                        scene.texts().line("handover.asked", Map.of("member", person(member)))));
    }
}
