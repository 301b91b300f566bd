package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Step;

/** The answer to voice messages, photos and whatever else the bot cannot read. */
public final class UnreadableCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.named("unreadable").unlisted();
    }

    @Override
    public Step run(Call call) {
        return call.says("unreadable.answer");
    }
}
