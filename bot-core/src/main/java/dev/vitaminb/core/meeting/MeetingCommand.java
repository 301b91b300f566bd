package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;

/** Shows when the group meets next. */
public final class MeetingCommand implements Command {
    private static final String PATH = "meeting";

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH);
    }

    @Override
    public Step run(Call call) {
        return new Reply.Said(MeetingViews.plan(call.scene()));
    }
}
