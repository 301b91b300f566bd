package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is shown of a list before it is imported, and after. */
final class ImportViews {
    private static final int ROWS = 5;
    private static final int MOST_WRONG = 12;

    private ImportViews() {}

    /** How many people, which rows are wrong and why, the first rows; and the button. */
    static View preview(Draft draft, Read.Listed read, Scene scene) {
        var texts = scene.texts();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Heading(
                        texts.line("import.heading", Map.of("count", read.people().size()))));
        blocks.add(new Block.Paragraph(texts.line("import.nothingYet")));
        blocks.add(
                new Block.Items(
                        read.people().stream().limit(ROWS).map(it -> row(it, scene)).toList()));
        addMore(blocks, read.people().size() - ROWS, texts);
        addWrong(blocks, read, texts);
        return new View(
                blocks,
                List.of(
                        Button.primary(
                                texts.say("import.button", Map.of("count", read.people().size())),
                                ImportPeopleCommand.press(draft))));
    }

    /** That nobody is in the list who could be imported, and why. */
    static Block[] nobody(Read.Listed read, Scene scene) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(scene.texts().line("import.nobody")));
        addWrong(blocks, read, scene.texts());
        return blocks.toArray(Block[]::new);
    }

    private static void addMore(List<Block> blocks, int more, Texts texts) {
        if (more > 0) {
            blocks.add(new Block.Note(texts.line("import.more", Map.of("count", more))));
        }
    }

    private static void addWrong(List<Block> blocks, Read.Listed read, Texts texts) {
        var wrong = read.wrong();
        if (!wrong.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(texts.line("import.wrong", Map.of("count", wrong.size()))));
            blocks.add(
                    new Block.Items(
                            wrong.stream()
                                    .limit(MOST_WRONG)
                                    .map(it ->
                                            item(
                                                    texts.line(
                                                            "import.line",
                                                            Map.of("line", it.line())),
                                                    texts.say("import.why." + it.why())))
                                    .toList()));
            addMore(blocks, wrong.size() - MOST_WRONG, texts);
        }
        if (!read.ignored().isEmpty()) {
            blocks.add(
                    new Block.Note(
                            texts.line(
                                    "import.ignored",
                                    Map.of("columns", String.join(", ", read.ignored())))));
        }
    }

    private static Block.Item row(Somebody somebody, Scene scene) {
        var texts = scene.texts();
        var detail = new ArrayList<String>();
        detail.add(somebody.business());
        detail.add(somebody.city());
        somebody.joined()
                .ifPresent(day ->
                        detail.add(
                                texts.say(
                                        "import.since",
                                        Map.of("day", Dates.day(day, scene.today(), texts)))));
        if (somebody.given() + somebody.received() + somebody.thanks() > 0) {
            detail.add(
                    texts.say(
                            "import.opening",
                            Map.of(
                                    "given", somebody.given(),
                                    "received", somebody.received(),
                                    "thanks", somebody.thanks())));
        }
        return item(
                List.of(new Span.Strong(somebody.name())),
                detail.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")));
    }

    private static Block.Item item(List<Span> line, String detail) {
        return new Block.Item(
                line, detail.isEmpty() ? List.of() : List.of(new Span.Plain(detail)), List.of());
    }
}
