package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.export.TextFile;
import java.util.stream.Collectors;

/**
 * Hands out a group's tables. An order is the group's code or name, and is answered by the names of
 * its files, one a line; with a file's name on a second line it is answered by that file.
 */
final class ExportTask implements OperatorTask {
    static final String NAME = "export";

    private final VitaminB vitaminB;

    ExportTask(VitaminB vitaminB) {
        this.vitaminB = vitaminB;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(String order) {
        var lines = order.split("\n", 2);
        var group = new GroupsHere(vitaminB).called(lines[0].strip());
        var files = vitaminB.downloads().tables(group).orElseThrow();
        if (lines.length == 1) {
            return files.stream().map(TextFile::name).collect(Collectors.joining("\n"));
        }
        return files.stream()
                .filter(file -> file.name().equals(lines[1].strip()))
                .findFirst()
                .map(TextFile::text)
                .orElseThrow(() -> new Refusal("The group has no such file any more: try again."));
    }
}
