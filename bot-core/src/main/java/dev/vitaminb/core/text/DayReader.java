package dev.vitaminb.core.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads days as people type them: 2026-12-24, 24.12., 24.12.2026, 24/12/2026, or a number of days
 * from today. A day without a year is the next one.
 */
public final class DayReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4})?)?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    private DayReader() {}

    /** The day; empty if the text is none. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip();
        try {
            if (DAYS.matcher(text).matches()) {
                return Optional.of(today.plusDays(Integer.parseInt(text)));
            }
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            var dayFirst = DAY_FIRST.matcher(text);
            if (!dayFirst.matches()) {
                return Optional.empty();
            }
            if (dayFirst.group(3) != null) {
                return Optional.of(
                        LocalDate.of(
                                number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            return next(MonthDay.of(number(dayFirst, 2), number(dayFirst, 1)), today);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // The leap day is four years away at most times.
    private static Optional<LocalDate> next(MonthDay day, LocalDate today) {
        return IntStream.rangeClosed(today.getYear(), today.getYear() + 4)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> !date.isBefore(today))
                .findFirst();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
