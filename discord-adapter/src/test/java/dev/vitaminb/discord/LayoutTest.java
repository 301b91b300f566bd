package dev.vitaminb.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aLongTextEndsInAnEllipsisWithinDiscordsLimit() {
        var shown = shown(View.of(new Block.Quote("*".repeat(9_000))));

        var text = texts(shown);
        assertThat(text).hasSizeLessThanOrEqualTo(Layout.MOST_CHARACTERS).endsWith("…");
        assertThat(text).doesNotContain("\\…");
    }

    @Test
    void whatCanBeDoneIsKeptWhenAListIsTooLong() {
        var items =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                new Block.Item(
                                        line("item " + i),
                                        List.of(),
                                        List.of(button("take " + i), button("leave " + i))))
                        .toList();
        var shown =
                shown(new View(List.of(new Block.Items(items)), List.of(button("all of them"))));

        var tree = MessageComponentTree.of(shown);
        assertThat(tree.findAll(Component.class)).hasSizeLessThanOrEqualTo(Layout.MOST_COMPONENTS);
        assertThat(labels(tree)).contains("take 0", "leave 0", "all of them");
    }

    @Test
    void aMomentIsShownInTheReadersOwnZoneWithItsWeekday() {
        var at = Instant.parse("2026-11-24T18:00:00Z");
        var when =
                Dates.hour(
                        at.atZone(ZoneId.of("Europe/Berlin")),
                        LocalDate.parse("2026-11-20"),
                        Texts.in(Voice.ENGLISH));
        assertThat(when.text()).isEqualTo("Tue 24 Nov at 19:00");
        assertThat(texts(shown(View.of(new Block.Paragraph(List.of(when))))))
                .isEqualTo("<t:%d:F>".formatted(at.getEpochSecond()));
    }

    @Test
    void twoButtonsThatDoTheSameHaveIdsOfTheirOwn() {
        var shown = shown(new View(List.of(), List.of(button("yes"), button("yes"))));

        var ids =
                MessageComponentTree.of(shown)
                        .findAll(net.dv8tion.jda.api.components.buttons.Button.class)
                        .stream()
                        .map(net.dv8tion.jda.api.components.buttons.Button::getCustomId)
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(ids).extracting(CustomId::payload).containsOnly("do:code:yes");
    }

    @Test
    void aMessageWithoutAnyWordsIsStillOne() {
        assertThat(shown(new View(List.of(), List.of(button("yes"))))).hasSize(1);
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        assertThat(Layout.cut("ab\ud83d\udc69cd", 4)).isEqualTo("ab…");
        assertThat(Layout.cut("ab\ud83d\udc69cd", 6)).isEqualTo("ab\ud83d\udc69cd");
    }

    private static List<MessageTopLevelComponent> shown(View view) {
        return Layout.of(view, "code", file -> Optional.empty());
    }

    private static String texts(List<MessageTopLevelComponent> shown) {
        return String.join(
                "",
                MessageComponentTree.of(shown).findAll(TextDisplay.class).stream()
                        .map(TextDisplay::getContent)
                        .toList());
    }

    private static List<String> labels(MessageComponentTree tree) {
        return tree.findAll(net.dv8tion.jda.api.components.buttons.Button.class).stream()
                .map(net.dv8tion.jda.api.components.buttons.Button::getLabel)
                .toList();
    }

    private static List<Span> line(String words) {
        return Collections.singletonList(new Span.Plain(words));
    }

    private static Button button(String label) {
        return Button.plain(label, Press.of("do", label.replace(' ', '-')));
    }
}
