package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger.Numbered;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The group's members, numbers and history as files for a spreadsheet; counts and entries are read
 * for it.
 */
public final class TakeAwayCommand implements Command {
    private static final String PATH = "export";

    private static final Param<Part> PART =
            Param.choice("part", Part.class, "export.part").byButton();

    private final Tallies tallies;
    private final Function<GroupId, List<Numbered>> ledger;

    public TakeAwayCommand(Tallies tallies, Function<GroupId, List<Numbered>> ledger) {
        this.tallies = tallies;
        this.ledger = ledger;
    }

    /** One of the files. */
    enum Part {
        MEMBERS,
        NUMBERS,
        HISTORY
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PART).byOrganisers();
    }

    @Override
    public Step run(Call call) {
        var texts = call.scene().texts();
        var part = call.find(PART);
        if (part.isEmpty()) {
            return new Reply.Said(
                    new View(
                            List.of(new Block.Paragraph(texts.line("export.what"))),
                            Arrays.stream(Part.values())
                                    .map(it ->
                                            Button.download(
                                                    texts.say("export.part", it),
                                                    Press.of(PATH, it)))
                                    .toList()));
        }
        var exported = new Exported(call.scene());
        var table =
                switch (part.get()) {
                    case MEMBERS -> exported.members();
                    case NUMBERS -> exported.numbers(tallies);
                    case HISTORY -> exported.history(ledger);
                };
        return Reply.said(
                new Block.File(texts.say("export.part", part.get()) + ".csv", "text/csv", table));
    }
}
