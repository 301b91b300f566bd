package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.setup.LeaveCommand;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.List;

/** Forgets somebody who has not come, at once and with all that was carried over for them. */
public final class ForgetPersonCommand implements Command {
    private static final String PATH = "unclaimed.forget";
    private static final String LEFT = "left";

    private static final Param<Member> PERSON =
            Param.of("person", new UnclaimedType()).required().byButton();

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    private final OpenDrafts drafts;
    private final LeaveCommand.Leaving leaving;

    /**
     * @param leaving what else has to follow when somebody leaves
     */
    public ForgetPersonCommand(OpenDrafts drafts, LeaveCommand.Leaving leaving) {
        this.drafts = drafts;
        this.leaving = leaving;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var person = call.get(PERSON);
        return call.records(
                forgetting(scene, person)
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                person.isInNoChat() ? LEFT : "forgotten");
    }

    // Of whom others have helped or thanked the number stays, as of anybody who leaves.
    private Change forgetting(Scene scene, Member person) {
        return person.isInNoChat()
                ? LeaveCommand.change(scene.as(person), leaving)
                : Unclaimed.forgetting(
                        scene.snapshot(),
                        List.of(person),
                        scene.caller().id().number(),
                        scene.now());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var key =
                receipt.outcome().equals(LEFT) ? "unclaimed.forget.left" : "unclaimed.forget.done";
        return Reply.said(new Block.Paragraph(scene.texts().line(key)));
    }
}
