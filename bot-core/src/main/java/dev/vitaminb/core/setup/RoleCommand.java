package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives somebody another role; the group never loses its last organiser by it. */
public final class RoleCommand implements Command {
    private static final String PATH = "role";

    private static final Param<Member> MEMBER = Param.memberInChat("member").required();
    private static final Param<Role> BECOMES =
            Param.choice("becomes", Role.class, "role.is").required();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(MEMBER, BECOMES).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var member = call.get(MEMBER);
        var next = call.get(BECOMES);
        if (member.role() == next) {
            return Reply.said(said(scene, "role.same", member));
        }
        if (member.isOrganiser() && scene.members().organisers().size() == 1) {
            return Reply.said(said(scene, "role.lastOrganiser", member));
        }
        return call.records(
                Change.of(
                                scene.entry(
                                        EntryKind.ROLE_CHANGED,
                                        Members.KIND.key(member.id()).label()),
                                Members.put(member.as(next)))
                        .posting(told(scene, member, next)),
                next.name(),
                member.id());
    }

    // Who gives up a role knows it already.
    private static List<Posting> told(Scene scene, Member member, Role next) {
        return member.id().equals(scene.caller().id())
                ? List.of()
                : RoleNotice.of(scene, member, next).to(member.id());
    }

    private static Block said(Scene scene, String key, Member member) {
        var arguments = new HashMap<String, Object>();
        arguments.put("member", new Span.Person(member.id().number(), member.name()));
        arguments.put("role", scene.texts().say("role.is", member.role()));
        return new Block.Paragraph(scene.texts().line(key, arguments));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var member = scene.members().the(new MemberId(receipt.number(0)));
        var role = Role.valueOf(receipt.outcome());
        if (member.id().equals(scene.caller().id())) {
            return Reply.said(
                    new Block.Paragraph(
                            scene.texts()
                                    .line(
                                            "role.own",
                                            Map.of("role", scene.texts().say("role.is", role)))));
        }
        return Reply.said(
                said(scene, "role.changed." + role, member),
                new Block.Note(scene.texts().line(member.isMuted() ? "role.muted" : "role.told")));
    }
}
