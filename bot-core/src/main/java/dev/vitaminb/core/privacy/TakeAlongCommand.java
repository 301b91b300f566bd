package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.export.Tickets;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;

/** Hands the caller all that is kept about them as a file (Art. 15 and 20 GDPR). */
public final class TakeAlongCommand implements Command {
    private static final String PATH = "mydata.export";

    private final Tickets tickets;

    public TakeAlongCommand(Tickets tickets) {
        this.tickets = tickets;
    }

    static Button button(Texts texts) {
        return Button.plain(texts.say("mydata.take"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).unlisted();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        return Reply.said(
                new Block.Paragraph(texts.line("mydata.taken")),
                tickets.file(scene, KeptFile.name(texts), KeptFile.KEY));
    }
}
