package dev.vitaminb.core.export;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hands organisers the group's tables as files, for spreadsheets. */
public final class ExportCommand implements Command {
    private static final String PATH = "export";

    private final Tickets tickets;
    private final List<Table> tables;

    public ExportCommand(Tickets tickets, List<Table> tables) {
        this.tickets = tickets;
        this.tables = List.copyOf(tables);
    }

    /** Offers the files before they are no more. */
    public static Button button(Texts texts) {
        return Button.plain(texts.say("export.button"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).byOrganisers();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("export.heading", Map.of("group", scene.group().name()))));
        blocks.add(new Block.Paragraph(texts.line("export.what")));
        for (var table : tables) {
            if (table.isOpenTo(scene)) {
                blocks.add(tickets.file(scene, table.fileName(scene.publicTexts()), table.key()));
            }
        }
        blocks.add(new Block.Note(texts.line("export.note")));
        return new Reply.Said(new View(blocks, List.of()));
    }
}
