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

    /**
     * The first day of the present week (Monday), month, quarter or year, or of everything.
     *
     * @param since the group's first day
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
