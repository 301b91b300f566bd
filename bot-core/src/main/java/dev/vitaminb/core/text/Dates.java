package dev.vitaminb.core.text;

import dev.vitaminb.core.view.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Days as people say them. */
public final class Dates {
    private Dates() {}

    /**
     * A day near {@code today}: today, tomorrow, "Fr 27. Nov."; with its year if that is another
     * one.
     */
    public static String day(LocalDate day, LocalDate today, Texts texts) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead >= -1 && ahead <= 1) {
            return texts.say(
                    ahead == 0 ? "date.today" : ahead == 1 ? "date.tomorrow" : "date.yesterday");
        }
        var pattern =
                texts.say(
                        day.getYear() == today.getYear() ? "date.pattern" : "date.patternWithYear");
        return DateTimeFormatter.ofPattern(pattern, texts.language().locale()).format(day);
    }

    /**
     * A day near {@code today} with the time: tomorrow at 18:00; where a platform can show it, in
     * the reader's own zone.
     */
    public static Span.Moment hour(ZonedDateTime at, LocalDate today, Texts texts) {
        var time = DateTimeFormatter.ofPattern("HH:mm", texts.language().locale()).format(at);
        return new Span.Moment(
                at.toInstant(),
                texts.say(
                        "date.hour",
                        Map.of("day", day(at.toLocalDate(), today, texts), "time", time)));
    }

    /** How long ago a day was: today, yesterday, 3 days ago. */
    public static String ago(LocalDate day, LocalDate today, Texts texts) {
        return texts.say(
                "date.ago", Map.of("days", Math.max(0, ChronoUnit.DAYS.between(day, today))));
    }
}
