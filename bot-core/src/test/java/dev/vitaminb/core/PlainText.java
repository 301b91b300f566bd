package dev.vitaminb.core;

import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Views as text, to be read by tests. */
public final class PlainText {
    private PlainText() {}

    public static String of(View view) {
        var lines = new ArrayList<String>();
        view.blocks().forEach(block -> lines.add(of(block)));
        view.buttons().forEach(button -> lines.add("[" + button.label() + "]"));
        return String.join("\n", lines);
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading(var line) -> line(line);
            case Block.Paragraph(var line) -> line(line);
            case Block.Note(var line) -> line(line);
            case Block.Quote(var words) -> "> " + words;
            case Block.Fields(var fields) ->
                    fields.stream()
                            .map(field -> field.name() + ": " + line(field.value()))
                            .collect(Collectors.joining("\n"));
            case Block.Items(var items) ->
                    items.stream()
                            .map(item ->
                                    "- "
                                            + line(item.line())
                                            + " | "
                                            + line(item.detail())
                                            + item.buttons().stream()
                                                    .map(button -> " [" + button.label() + "]")
                                                    .collect(Collectors.joining()))
                            .collect(Collectors.joining("\n"));
            case Block.File(var name, var ticket) -> "{" + name + "}";
            case Block.Picture(var chart, var alternative) -> "(" + alternative + ")";
            case Block.Code(var link, var alternative) -> "(" + alternative + ")";
        };
    }

    public static String line(List<Span> line) {
        return line.stream().map(Span::text).collect(Collectors.joining());
    }
}
