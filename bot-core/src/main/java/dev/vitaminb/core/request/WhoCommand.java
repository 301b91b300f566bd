package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Drafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.matching.Matching;
import java.util.List;

/** Shows privately who can help, without telling anybody; one button makes it a request. */
public final class WhoCommand implements Command {
    private static final int LONGEST = 1_000;
    private static final Param<String> TEXT = Param.text("text", 3, LONGEST).required().inPrivate();

    private final DraftViews views;

    public WhoCommand(Matching matching) {
        this.views = new DraftViews(matching);
    }

    @Override
    public CommandSpec spec() {
        return Requests.command("who").takes(TEXT).changes();
    }

    @Override
    public Step run(Call call) {
        var draft = Drafts.of(call.invocation(), call.scene()).to(PostRequestCommand.PATH);
        return call.records(
                Change.unrecorded(Write.put(Draft.KIND.key(draft.id()), draft)),
                "found",
                draft.id());
    }

    @Override
    public List<RecordKey<?>> reads(Receipt receipt) {
        return List.of(Draft.KIND.key(receipt.id(0)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return views.whoCan(scene, scene.named().find(Draft.KIND.key(receipt.id(0))));
    }
}
