package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;

/** Shows one request to the caller, with what they can do about it. */
public final class ShowCommand implements Command {
    /** Its path, for the buttons of other packages. */
    public static final String PATH = "show";

    private static final Param<Request> REQUEST = RequestType.open();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(REQUEST).unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        return new Reply.Said(
                new RequestViews(scene.snapshot(), scene.texts(), scene.today())
                        .own(call.get(REQUEST), scene.caller()));
    }
}
