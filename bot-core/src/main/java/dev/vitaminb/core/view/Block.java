package dev.vitaminb.core.view;

import java.util.List;

/** A part of a view, from top to bottom. */
public sealed interface Block {
    /** The view's title. */
    record Heading(List<Span> line) implements Block {}

    /** A sentence or two. */
    record Paragraph(List<Span> line) implements Block {}

    /** A member's own words, with their line breaks; never interpreted. */
    record Quote(String words) implements Block {}

    /** Short facts with their names. */
    record Fields(List<Field> fields) implements Block {}

    /** One named fact. */
    record Field(String name, List<Span> value) {}

    /** A list, each item with its own buttons. */
    record Items(List<Item> items) implements Block {}

    /** One item: a line, an optional second line (empty if none), and what can be done with it. */
    record Item(List<Span> line, List<Span> detail, List<Button> buttons) {}

    /** A drawing; the alternative text says all that it shows. */
    record Picture(Chart chart, String alternative) implements Block {}

    /** A link as a QR code; the alternative text says whose it is. */
    record Code(String link, String alternative) implements Block {}

    /**
     * A file for the reader alone, made when it is fetched.
     *
     * @param name as it is saved
     * @param ticket what the reader fetches it with, for a while
     */
    record File(String name, String ticket) implements Block {}

    /** Small print. */
    record Note(List<Span> line) implements Block {}
}
