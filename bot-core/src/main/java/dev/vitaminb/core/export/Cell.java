package dev.vitaminb.core.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What stands in one cell of a table. */
sealed interface Cell {
    Cell EMPTY = new Empty();

    /** Nothing. */
    record Empty() implements Cell {}

    /** A text; it is never taken for a formula. */
    record Words(String words) implements Cell {}

    /** A whole number. */
    record Whole(long number) implements Cell {}

    /** A number that may have decimals. */
    record Amount(BigDecimal amount) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** A month. */
    record Month(YearMonth month) implements Cell {}
}
