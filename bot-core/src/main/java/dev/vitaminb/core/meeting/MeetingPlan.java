package dev.vitaminb.core.meeting;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a group meets, by its own clock.
 *
 * @param at the time of day
 * @param place where; empty if everybody knows
 * @param exceptions the dates that are off or moved, at most one for each date
 */
@RecordBuilder
public record MeetingPlan(
        Rhythm rhythm,
        DayOfWeek weekday,
        LocalTime at,
        String place,
        List<Exceptional> exceptions) {
    // The longest that two dates of one rhythm can lie apart, and a date that was moved.
    private static final int LOOKED_AHEAD = 120;

    public MeetingPlan {
        exceptions = List.copyOf(exceptions);
    }

    /**
     * A date on which the group does not meet as usual.
     *
     * @param to the day that it was moved to; empty if it is off
     */
    public record Exceptional(LocalDate from, Optional<LocalDate> to) {
        private boolean isOver(LocalDate today) {
            return from.isBefore(today) && to.filter(day -> !day.isBefore(today)).isEmpty();
        }
    }

    /** The next meetings after a moment of the group's clock, the soonest first. */
    public List<LocalDateTime> next(LocalDateTime after, int most) {
        var today = after.toLocalDate();
        var usual =
                Stream.iterate(today, day -> day.plusDays(1))
                        .limit(LOOKED_AHEAD)
                        .filter(this::isUsual)
                        .filter(day -> exception(day).isEmpty());
        var moved = exceptions.stream().flatMap(exception -> exception.to().stream());
        return Stream.concat(usual, moved)
                .map(day -> day.atTime(at))
                .filter(moment -> moment.isAfter(after))
                .sorted()
                .distinct()
                .limit(most)
                .toList();
    }

    /** The next meeting after a moment of the group's clock. */
    public Optional<LocalDateTime> next(LocalDateTime after) {
        return next(after, 1).stream().findFirst();
    }

    private boolean isUsual(LocalDate day) {
        return day.getDayOfWeek() == weekday && rhythm.falls(day);
    }

    private Optional<Exceptional> exception(LocalDate day) {
        return exceptions.stream().filter(each -> each.from().equals(day)).findFirst();
    }

    /** Whether the group meets on a day. */
    boolean meets(LocalDate day) {
        return (isUsual(day) && exception(day).isEmpty())
                || exceptions.stream().anyMatch(each -> each.to().filter(day::equals).isPresent());
    }

    /** The plan with those of other exceptions that still are some: of days to come that it has. */
    MeetingPlan keeping(List<Exceptional> others, LocalDate today) {
        return MeetingPlanBuilder.builder(this)
                .exceptions(
                        others.stream()
                                .filter(each -> isUsual(each.from()) && !each.isOver(today))
                                .toList())
                .build();
    }

    /** The plan in which a day on which the group would meet is off, or moved to another. */
    MeetingPlan except(LocalDate day, Optional<LocalDate> to, LocalDate today) {
        var all = new ArrayList<Exceptional>();
        var from = day;
        for (var each : exceptions) {
            if (each.to().filter(day::equals).isPresent()) {
                // Moved once more: the usual date is off still.
                from = each.from();
            } else if (!each.isOver(today)) {
                all.add(each);
            }
        }
        all.add(new Exceptional(from, to));
        return MeetingPlanBuilder.builder(this).exceptions(all).build();
    }

    /** The plan in which a date that was off or moved is as usual. */
    MeetingPlan asUsual(LocalDate from) {
        return MeetingPlanBuilder.builder(this)
                .exceptions(exceptions.stream().filter(each -> !each.from().equals(from)).toList())
                .build();
    }

    /** The exceptions that are not over. */
    List<Exceptional> exceptions(LocalDate today) {
        return exceptions.stream().filter(each -> !each.isOver(today)).toList();
    }
}
