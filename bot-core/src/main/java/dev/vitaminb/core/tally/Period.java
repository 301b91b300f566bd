package dev.vitaminb.core.tally;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days that numbers are given for, up to and with today. */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    ALL;

    /** The last week, month, quarter or year that is over; of everything, up to the last month. */
    Closed closed(LocalDate today, LocalDate since) {
        var end = (this == ALL ? MONTH : this).from(today, since).minusDays(1);
        return new Closed(from(end, since), end);
    }

    /** A period that is over, both days included. */
    record Closed(LocalDate from, LocalDate to) {}

    /**
     * The first day of the present week (Monday), month, quarter or year, or of everything.
     *
     * @param since the day from which the group has numbers
     */
    LocalDate from(LocalDate today, LocalDate since) {
        return switch (this) {
            case WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER ->
                    today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
            case ALL -> since;
        };
    }
}
