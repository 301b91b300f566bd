package dev.vitaminb.web.page;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.people.QrCodes;
import dev.vitaminb.core.picture.Pictures;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Chart;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import dev.vitaminb.web.cast.Persona;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message as a viewer sees it.
 *
 * @param group the code that its buttons carry
 * @param now the moment of looking
 */
public record ShownMessage(Viewer viewer, Side side, Message message, GroupId group, Instant now) {
    private static final int SHORT = 28;
    private static final View NOTHING = View.of();

    public String id() {
        return side.code() + "-" + message.number();
    }

    /** Which template fragment shows it. */
    public String kind() {
        return switch (message.content()) {
            case Content.Words words -> "words";
            case Content.Card card -> card.pinned() ? "pinned" : "card";
            case Content.Whisper whisper -> "whisper";
            case Content.Removed removed -> "removed";
        };
    }

    /** What it is called when it is folded. */
    public String title() {
        return view().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .flatMap(heading -> ((Block.Heading) heading).line().stream())
                .map(Span::text)
                .collect(Collectors.joining());
    }

    /** Whoever wrote it; empty for the bot. */
    public Optional<Persona> author() {
        return switch (message.content()) {
            case Content.Words words -> viewer.cast().find(words.persona());
            case Content.Card card -> Optional.empty();
            case Content.Whisper whisper -> Optional.empty();
            case Content.Removed removed -> Optional.empty();
        };
    }

    public boolean isOwn() {
        return author().filter(viewer.persona()::equals).isPresent();
    }

    /** What a persona wrote. */
    public String text() {
        return switch (message.content()) {
            case Content.Words words -> words.text();
            case Content.Card card -> "";
            case Content.Whisper whisper -> whisper.line();
            case Content.Removed removed -> "";
        };
    }

    /** What the bot shows. */
    public View view() {
        return switch (message.content()) {
            case Content.Words words -> NOTHING;
            case Content.Card card -> card.view();
            case Content.Whisper whisper -> whisper.view();
            case Content.Removed removed -> NOTHING;
        };
    }

    /** The moment in the group's zone: the time alone if it was today. */
    public String time() {
        var locale = viewer.language().locale();
        var at = message.at().atZone(viewer.cast().zone());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        var day = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        return at.toLocalDate().equals(LocalDate.ofInstant(now, viewer.cast().zone()))
                ? time.format(at)
                : day.format(at) + ", " + time.format(at);
    }

    /** Which part of the template shows a block. */
    public String part(Block block) {
        return switch (block) {
            case Block.Heading heading -> "heading";
            case Block.Paragraph paragraph -> "paragraph";
            case Block.Quote quote -> "quote";
            case Block.Fields fields -> "fields";
            case Block.Items items -> "items";
            case Block.Picture picture -> "picture";
            case Block.Code code -> "code";
            case Block.File file -> "file";
            case Block.Note note -> "note";
        };
    }

    /** Which part of the template shows a span. */
    public String part(Span span) {
        return switch (span) {
            case Span.Plain plain -> "plain";
            case Span.Strong strong -> "strong";
            case Span.Person person -> "person";
            case Span.Moment moment -> "moment";
        };
    }

    /** Whether a fact needs a line of its own. */
    public boolean isLong(Block.Field field) {
        return field.value().stream().mapToInt(span -> span.text().length()).sum() > SHORT;
    }

    /** How a button looks, as a class of the style sheet. */
    public String look(Button button) {
        return button.look().name().toLowerCase(Locale.ROOT);
    }

    /** How wide a code's drawing is, in its own squares. */
    public int side(Block.Code code) {
        return QrCodes.side(code.link());
    }

    /** A code's dark squares. */
    public String path(Block.Code code) {
        return QrCodes.path(code.link());
    }

    public String payload(Button button) {
        return button.press().payload(group.code());
    }

    /** Where a file is fetched. */
    public String address(Block.File file) {
        return viewer.url("/files/" + file.ticket());
    }

    /** Where a chart's picture is, without its theme; it changes with the chart. */
    public String picture(Chart chart) {
        return viewer.url(
                "/pictures/%s/%d/%s/"
                        .formatted(side.code(), message.number(), Pictures.digest(chart)));
    }
}
