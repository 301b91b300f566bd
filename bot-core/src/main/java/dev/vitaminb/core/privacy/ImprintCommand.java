package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** Who is behind the group, and how to reach them. */
public final class ImprintCommand implements Command {
    private static final String PATH = "imprint";

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Heading(
                                        scene.texts()
                                                .line(
                                                        "imprint.heading",
                                                        Map.of("group", scene.group().name()))),
                                Answerable.block(scene)),
                        Answerable.buttons(scene)));
    }
}
