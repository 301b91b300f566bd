package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.view.Press;
import java.util.Optional;

/** Shows who can help with a draft, without posting it. */
public final class DraftWhoCommand implements Command {
    private static final String PATH = "draft.who";

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    private final DraftViews views;

    public DraftWhoCommand(Matching matching) {
        this.views = new DraftViews(matching);
    }

    static Press press(Draft draft) {
        return Press.of(PATH, draft.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(DRAFT).byOwnerOf(DRAFT).unlisted();
    }

    @Override
    public Step run(Call call) {
        return views.whoCan(call.scene(), Optional.of(call.get(DRAFT)));
    }
}
