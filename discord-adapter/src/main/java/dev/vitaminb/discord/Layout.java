package dev.vitaminb.discord;

import dev.vitaminb.core.people.QrCodes;
import dev.vitaminb.core.picture.ChartPainter;
import dev.vitaminb.core.picture.Palette;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A view as components of a Discord message (Components V2).
 *
 * <p>All of Discord's limits are kept whatever the view holds: texts that would be too long
 * together end in an ellipsis, and buttons beyond the last possible component are left out.
 */
final class Layout {
    /** Discord's limit for all text displays of a message together, in UTF-16 units. */
    static final int MOST_CHARACTERS = 4_000;

    /** Discord's limit for all components of a message, nested ones included. */
    static final int MOST_COMPONENTS = 40;

    private static final int MOST_IN_ROW = 5;
    private static final int ACCENT = 0xAD4317;

    private final String groupCode;
    private final Function<Block.File, Optional<FileUpload>> files;
    private final List<ContainerChildComponent> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private int characters;
    private int components = 1;
    private int pictures;

    private Layout(String groupCode, Function<Block.File, Optional<FileUpload>> files) {
        this.groupCode = groupCode;
        this.files = files;
    }

    /**
     * What a message shows.
     *
     * @param groupCode what its buttons carry; empty where the place tells the group
     * @param files what the reader may fetch
     */
    static List<MessageTopLevelComponent> of(
            View view, String groupCode, Function<Block.File, Optional<FileUpload>> files) {
        var layout = new Layout(groupCode, files);
        // What can be done matters more than the end of a long list.
        int kept = layout.reserve(view.buttons());
        view.blocks().forEach(layout::add);
        layout.flush();
        layout.components -= kept;
        layout.rows(view.buttons());
        return layout.isPlain(view)
                ? List.of((TextDisplay) layout.parts.getFirst())
                : List.of(Container.of(layout.parts).withAccentColor(ACCENT));
    }

    private boolean isPlain(View view) {
        return parts.size() == 1
                && parts.getFirst() instanceof TextDisplay
                && view.blocks().size() == 1
                && view.blocks().getFirst() instanceof Block.Paragraph;
    }

    private int reserve(Collection<Button> buttons) {
        int kept = buttons.size() + (buttons.size() + MOST_IN_ROW - 1) / MOST_IN_ROW;
        components += kept;
        return kept;
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(var line) -> write("### " + Markdown.line(line));
            case Block.Paragraph(var line) -> write(Markdown.line(line));
            case Block.Quote(var words) -> write(Markdown.quote(words));
            case Block.Fields(var fields) -> write(fields(fields));
            case Block.Items(var items) -> items.forEach(this::add);
            case Block.Picture(var chart, var alternative) ->
                    picture(ChartPainter.png(chart, Palette.LIGHT), alternative);
            case Block.Code(var link, var alternative) -> {
                picture(QrCodes.png(link), alternative);
                write(Markdown.escaped(link));
            }
            case Block.File file -> files.apply(file).ifPresent(this::file);
            case Block.Note(var line) -> write("-# " + Markdown.line(line));
        }
    }

    private static String fields(List<Block.Field> fields) {
        return fields.stream()
                .map(field -> Markdown.strong(field.name()) + ": " + Markdown.line(field.value()))
                .collect(Collectors.joining("\n"));
    }

    // One button stands beside its item, several below it.
    private void add(Block.Item item) {
        var words =
                item.detail().isEmpty()
                        ? Markdown.line(item.line())
                        : Markdown.line(item.line()) + "\n-# " + Markdown.line(item.detail());
        if (item.buttons().isEmpty()) {
            write(words);
        } else if (item.buttons().size() == 1 && components + 3 <= MOST_COMPONENTS) {
            flush();
            var button = button(item.buttons().getFirst());
            fitting(words).ifPresent(fits -> parts.add(Section.of(button, TextDisplay.of(fits))));
            components += 3;
        } else {
            write(words);
            if (components + 3 + item.buttons().size() <= MOST_COMPONENTS) {
                flush();
                rows(item.buttons());
            }
        }
    }

    private void picture(byte[] png, String alternative) {
        if (components + 3 > MOST_COMPONENTS) {
            return;
        }
        flush();
        pictures++;
        var upload = FileUpload.fromData(png, "picture-" + pictures + ".png");
        parts.add(
                MediaGallery.of(
                        MediaGalleryItem.fromFile(upload)
                                .withDescription(
                                        cut(
                                                alternative,
                                                MediaGalleryItem.MAX_DESCRIPTION_LENGTH))));
        components += 2;
    }

    private void file(FileUpload upload) {
        flush();
        parts.add(FileDisplay.fromFile(upload));
        components++;
    }

    private void write(String paragraph) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(paragraph);
    }

    private void flush() {
        if (!text.isEmpty() && components < MOST_COMPONENTS) {
            fitting(text.toString())
                    .ifPresent(fits -> {
                        parts.add(TextDisplay.of(fits));
                        components++;
                    });
        }
        text.setLength(0);
    }

    // As much of it as there is still room for.
    private Optional<String> fitting(String words) {
        int room = MOST_CHARACTERS - characters;
        var fits = cut(words, room);
        characters += fits.length();
        return Optional.of(fits).filter(it -> !it.isBlank());
    }

    private void rows(List<Button> buttons) {
        for (int from = 0; from < buttons.size(); from += MOST_IN_ROW) {
            var row = buttons.subList(from, Math.min(buttons.size(), from + MOST_IN_ROW));
            if (components + 1 + row.size() > MOST_COMPONENTS) {
                return;
            }
            parts.add(ActionRow.of(row.stream().map(this::button).toList()));
            components += 1 + row.size();
        }
    }

    private net.dv8tion.jda.api.components.buttons.Button button(Button button) {
        var style =
                switch (button.look()) {
                    case PRIMARY -> ButtonStyle.PRIMARY;
                    case PLAIN, QUIET -> ButtonStyle.SECONDARY;
                    case DANGER -> ButtonStyle.DANGER;
                };
        var label =
                cut(button.label(), net.dv8tion.jda.api.components.buttons.Button.LABEL_MAX_LENGTH);
        return net.dv8tion.jda.api.components.buttons.Button.of(
                style, CustomId.of(button.press(), groupCode, ids), label);
    }

    /** At most so many UTF-16 units, with an ellipsis in place of what is cut off. */
    static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        if (most < 1) {
            return "";
        }
        int end =
                Character.isHighSurrogate(words.charAt(Math.max(0, most - 2)))
                        ? most - 2
                        : most - 1;
        var kept = words.substring(0, Math.max(0, end));
        // A backslash alone would escape the ellipsis, and show itself.
        return kept.replaceAll("\\\\$", "") + "…";
    }
}
