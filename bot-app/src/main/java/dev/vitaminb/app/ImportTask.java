package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.people.ListFile;
import dev.vitaminb.core.people.OperatorImport;
import dev.vitaminb.core.people.OperatorImport.Outcome;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Takes people from a list into a group. An order has three lines: the group's code or name, {@code
 * look} or {@code record}, and the file in Base64.
 */
final class ImportTask implements OperatorTask {
    static final String NAME = "import";
    static final String LOOK = "look";
    static final String RECORD = "record";

    private final VitaminB vitaminB;
    private final OperatorImport imports;

    ImportTask(VitaminB vitaminB, InstantSource clock) {
        this.vitaminB = vitaminB;
        this.imports = new OperatorImport(vitaminB.ledger(), clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(String order) {
        var lines = order.split("\n", 3);
        if (lines.length < 3) {
            throw new Refusal("An import needs a group and a file.");
        }
        var group = new GroupsHere(vitaminB).called(lines[0].strip());
        var list = ListFile.text(Base64.getMimeDecoder().decode(lines[2]));
        return said(
                lines[1].strip().equals(RECORD)
                        ? imports.record(group, list)
                        : imports.look(group, list));
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var why) -> throw new Refusal(why);
            case Outcome.Recorded(var people) ->
                    "People taken over: %d. Organisers see them in /members, and can undo it there."
                            .formatted(people);
            case Outcome.Looked(var people, var leftOut) -> {
                var text = new StringBuilder();
                text.append("People in the list: %d. Nothing is recorded yet.".formatted(people));
                leftOut.forEach(line -> text.append("\nLeft out: ").append(line));
                text.append("\nTo take them over, give the same command with --yes.");
                yield text.toString();
            }
        };
    }
}
