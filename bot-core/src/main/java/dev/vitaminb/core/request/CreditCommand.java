package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.view.Press;
import java.util.HashMap;
import java.util.Set;

/** Asks who else has helped, when it was somebody who had not pledged. */
public final class CreditCommand implements Command {
    private static final String PATH = "credit";

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isOpen(scene.today()));
    private static final Param<Set<Member>> HELPERS = Param.members("helpers").required();
    private static final Param<String> NOTE = Param.text("note", 0, 300);

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH)
                .takes(REQUEST, HELPERS, NOTE)
                .byOwnerOf(REQUEST)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        return new Step.Continue(
                SolvedCommand.PATH, new HashMap<>(call.invocation().arguments()), Change.NONE);
    }
}
