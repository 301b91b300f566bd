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
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.Map;

/** Gives a newcomer somebody who helps them to arrive. */
public final class MentorCommand implements Command {
    private static final String PATH = "mentor";

    private static final Param<Member> NEWCOMER = Param.memberInChat("newcomer").required();
    private static final Param<Member> MENTOR = Param.memberInChat("mentor").required();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(NEWCOMER, MENTOR).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var newcomer = call.get(NEWCOMER);
        var mentor = call.get(MENTOR);
        if (newcomer.id().equals(mentor.id())) {
            return call.says("mentor.themself");
        }
        if (!scene.isNewcomer(newcomer)) {
            return said(scene, "mentor.notNew", newcomer, mentor);
        }
        if (newcomer.mentor().filter(mentor.id()::equals).isPresent()) {
            return said(scene, "mentor.same", newcomer, mentor);
        }
        return call.records(
                Change.of(
                                scene.entry(
                                        EntryKind.MENTOR_APPOINTED,
                                        Members.KIND.key(newcomer.id()).label()),
                                Members.put(newcomer.mentoredBy(mentor.id())))
                        .posting(MentorNotice.TO_NEWCOMER.of(scene, newcomer).to(newcomer.id()))
                        .posting(MentorNotice.TO_MENTOR.of(scene, newcomer).to(mentor.id())),
                "appointed",
                newcomer.id(),
                mentor.id());
    }

    private static Reply said(Scene scene, String key, Member newcomer, Member mentor) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        key,
                                        Map.of(
                                                "newcomer", person(newcomer),
                                                "mentor", person(mentor),
                                                "weeks", scene.charter().newcomerWeeks()))));
    }

    private static Span person(Member member) {
        return new Span.Person(member.id().number(), member.name());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return said(
                scene,
                scene.group().bringsTogether() ? "mentor.appointed" : "mentor.appointedAmongMinors",
                scene.members().the(new MemberId(receipt.number(0))),
                scene.members().the(new MemberId(receipt.number(1))));
    }
}
