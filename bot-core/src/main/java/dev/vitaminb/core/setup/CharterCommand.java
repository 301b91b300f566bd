package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;

/** The group's rules in words, for everybody; organisers change them from here. */
public final class CharterCommand implements Command {
    private static final String PATH = "charter";

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH);
    }

    @Override
    public Step run(Call call) {
        return new Reply.Said(CharterViews.rules(call.scene()));
    }
}
