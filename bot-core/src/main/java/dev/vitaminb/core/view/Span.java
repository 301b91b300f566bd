package dev.vitaminb.core.view;

import java.time.Instant;

/** A run of text inside a line. No span holds markup: a platform escapes every one of them. */
public sealed interface Span {
    /** The text itself, as it reads where a platform has nothing better. */
    String text();

    /** Text without emphasis. */
    record Plain(String text) implements Span {}

    /** Text that is stressed. */
    record Strong(String text) implements Span {}

    /**
     * A member, by number and shown name; a platform may link the person, without pinging anybody.
     */
    record Person(int member, String text) implements Span {}

    /** An instant, with its wording in the reader's language and the group's zone. */
    record Moment(Instant at, String text) implements Span {}
}
