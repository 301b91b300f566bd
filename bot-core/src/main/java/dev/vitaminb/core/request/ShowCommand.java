package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.view.Block;

/**
 * Shows one request to the caller, with what they can do about it; to its requester also who can
 * help.
 */
public final class ShowCommand implements Command {
    /** Its path, for the buttons of other packages. */
    public static final String PATH = "show";

    private static final int MATCHES = 3;

    private static final Param<Request> REQUEST = RequestType.open();

    private final Matching matching;

    public ShowCommand(Matching matching) {
        this.matching = matching;
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST).unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var view =
                new RequestViews(scene.snapshot(), scene.texts(), scene.today())
                        .own(request, scene.caller());
        if (!request.requester().equals(scene.caller().id()) || !request.isOpen(scene.today())) {
            return new Reply.Said(view);
        }
        var matches = MatchViews.find(matching, request, scene.snapshot(), scene.today(), MATCHES);
        return new Reply.Said(
                matches.isEmpty()
                        ? view
                        : view.and(new Block.Paragraph(scene.texts().line("show.matches")))
                                .and(MatchViews.items(matches, request, scene)));
    }
}
