package dev.vitaminb.core.people;

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
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.time.LocalDate;

/** Notes that somebody who is in no chat has agreed to be kept, and when. */
public final class AgreedPersonCommand implements Command {
    private static final String PATH = "unclaimed.agreed";

    private static final Param<Member> PERSON =
            Param.of("person", new UnclaimedType()).required().byButton();
    private static final Param<LocalDate> ON =
            Param.of("on", new PastDayType()).required().inPrivate();

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON, ON).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var member = call.get(PERSON);
        var imported = member.imported().orElseThrow().agreedOn(call.get(ON));
        return call.records(
                Change.of(
                        scene.entry(
                                EntryKind.MEMBER_CHANGED, Members.KIND.key(member.id()).label()),
                        Members.put(member.with(imported))),
                "agreed");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("unclaimed.agreed.done")));
    }
}
