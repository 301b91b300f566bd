package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that is kept about the caller as one text to take along (Art. 15 and 20 GDPR); counts and
 * drafts are read for it.
 */
public final class ExportCommand implements Command {
    private static final String PATH = "mydata.export";

    private final Tallies tallies;
    private final OpenDrafts drafts;

    public ExportCommand(Tallies tallies, OpenDrafts drafts) {
        this.tallies = tallies;
        this.drafts = drafts;
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
        var texts = call.scene().texts();
        var kept = new Kept(call.scene(), tallies, drafts);
        var lines = new ArrayList<String>();
        for (var section : Section.values()) {
            var items = kept.items(section);
            if (!items.isEmpty()) {
                lines.add(texts.say("mydata.section", section));
                items.forEach(item -> lines.add("- " + line(item)));
            }
        }
        return Reply.said(
                new Block.Paragraph(texts.line("mydata.taken")),
                new Block.Quote(String.join("\n", lines)));
    }

    private static String line(Block.Item item) {
        return item.detail().isEmpty()
                ? text(item.line())
                : text(item.line()) + " | " + text(item.detail());
    }

    private static String text(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }
}
