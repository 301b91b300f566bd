package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Press;
import java.util.Map;

/** Says which of several groups is meant in a private chat; {@link WhichGroup} asks. */
public final class GroupCommand implements Command {
    static final String PATH = "group";

    /** Under which number what was said is kept until a group is chosen. */
    static final Param<String> CHOSEN = Param.line("chosen", 0, 20).byButton();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(CHOSEN).inPrivateChats();
    }

    /** Chooses the group whose code the press is given. */
    static Press chooses(String kept) {
        return Press.of(PATH, kept);
    }

    /** Asks which group is meant. */
    static Press asks() {
        return Press.of(PATH);
    }

    @Override
    public Step run(Call call) {
        var group = Map.of("group", call.scene().group().name());
        if (call.invocation().place() instanceof Place.Home) {
            return call.says("group.here", group);
        }
        return call.says(call.find(CHOSEN).isPresent() ? "group.done" : "group.only", group);
    }
}
