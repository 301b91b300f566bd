package dev.vitaminb.web.page;

import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of something that a persona said, pressed or filled in. */
sealed interface Outcome {
    /** Whatever there is to read about it is in the chat. */
    record Done() implements Outcome {}

    /** The bot asks for a form to be filled in. */
    record Asked(Form form) implements Outcome {}

    /** The store is away, so that the bot's answer could not be put in the chat. */
    record Untold(View answer) implements Outcome {
        private static final int LONGEST = 400;

        /** The answer as far as it fits on one line, without its buttons. */
        String words() {
            var words = answer.blocks().stream().flatMap(Untold::words);
            return Excerpt.of(words.collect(Collectors.joining(" ")), LONGEST);
        }

        private static Stream<String> words(Block block) {
            return switch (block) {
                case Block.Heading(var line) -> Stream.of(words(line));
                case Block.Paragraph(var line) -> Stream.of(words(line));
                case Block.Quote(var words) -> Stream.of(words);
                case Block.Fields(var fields) ->
                        fields.stream().map(field -> field.name() + ": " + words(field.value()));
                case Block.Items(var items) -> items.stream().map(item -> words(item.line()));
                case Block.Picture(var _, var alternative) -> Stream.of(alternative);
                case Block.Code(var _, var alternative) -> Stream.of(alternative);
                case Block.File(var name, var _) -> Stream.of(name);
                case Block.Note(var line) -> Stream.of(words(line));
            };
        }

        private static String words(List<Span> line) {
            return line.stream().map(Span::text).collect(Collectors.joining());
        }
    }
}
