package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.List;

/** Forgets somebody who has not come, at once and with all that was carried over for them. */
public final class ForgetPersonCommand implements Command {
    private static final String PATH = "unclaimed.forget";

    private static final Param<Member> PERSON =
            Param.of("person", new UnclaimedType()).required().byButton();

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    private final OpenDrafts drafts;

    public ForgetPersonCommand(OpenDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        return call.records(
                Unclaimed.forgetting(
                                scene.snapshot(),
                                List.of(call.get(PERSON)),
                                scene.caller().id().number(),
                                scene.now())
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                "forgotten");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("unclaimed.forget.done")));
    }
}
