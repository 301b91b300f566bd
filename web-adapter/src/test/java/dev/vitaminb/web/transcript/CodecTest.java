package dev.vitaminb.web.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Chart;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final Instant AT = Instant.parse("2026-11-19T09:30:00Z");
    private static final List<Span> LINE =
            List.of(
                    new Span.Plain("a <b>"),
                    new Span.Strong("ä"),
                    new Span.Person(3, "Bo"),
                    new Span.Moment(AT, "today"));
    private static final Button BUTTON = Button.primary("I can", Press.of("pledge", 17, "CAN"));
    private static final List<Block> BLOCKS =
            List.of(
                    new Block.Heading(LINE),
                    new Block.Paragraph(LINE),
                    new Block.Quote("two\nlines"),
                    new Block.Fields(List.of(new Block.Field("Until", LINE))),
                    new Block.Items(List.of(new Block.Item(LINE, List.of(), List.of(BUTTON)))),
                    new Block.Code("http://localhost:8080/join/a-m1-0", "An invitation"),
                    new Block.Picture(
                            new Chart(
                                    "Given",
                                    List.of(new Chart.Series("Helps", List.of(1L, 2L))),
                                    List.of("47", "48")),
                            "Helps: 1 and 2"),
                    new Block.File("members.csv", "ticket"),
                    new Block.Note(LINE));

    private final Codec codec = new Codec();

    @Test
    void everyKindOfMessageComesBackAsItWas() {
        var view = new View(BLOCKS, List.of(BUTTON));
        for (var content :
                List.of(
                        new Content.Words("anna", "hello\nall"),
                        new Content.Card(view),
                        new Content.Whisper("anna", "/me", view),
                        new Content.Removed())) {
            assertThat(codec.read(codec.write(AT, content)))
                    .isEqualTo(new Codec.Stored(AT, content));
        }
    }

    @Test
    void everyKindOfBlockAndSpanIsTried() {
        assertThat(BLOCKS.stream().map(Object::getClass).toList())
                .hasSameElementsAs(Arrays.asList(Block.class.getPermittedSubclasses()));
        assertThat(LINE.stream().map(Object::getClass).toList())
                .hasSameElementsAs(Arrays.asList(Span.class.getPermittedSubclasses()));
    }
}
