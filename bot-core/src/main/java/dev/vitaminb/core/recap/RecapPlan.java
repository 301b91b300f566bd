package dev.vitaminb.core.recap;

import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.meeting.MeetingPlan;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a group's recap comes, and how far it has come; all by the group's own clock.
 *
 * @param day on which weekday; empty for the eve of the meeting, or Sunday where there is none
 * @param going whether one comes at all
 * @param next whether the next one is left out
 * @param monthly whether there is one of every month, too
 * @param yearly whether there is one of every year, too
 * @param passed the last day on which one was due, whether or not one came
 * @param covered until when the last one has told
 * @param quiet how many quiet weeks there have been in a row
 * @param count the number of the last one, from 1
 */
@RecordBuilder
public record RecapPlan(
        Optional<DayOfWeek> day,
        LocalTime at,
        Going going,
        Next next,
        Too monthly,
        Too yearly,
        Optional<LocalDate> passed,
        Optional<Instant> covered,
        int quiet,
        int count) {
    static final RecapPlan USUAL =
            new RecapPlan(
                    Optional.empty(),
                    LocalTime.of(18, 0),
                    Going.ON,
                    Next.COMES,
                    Too.NO,
                    Too.NO,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    0);

    /** When the day is changed, two of them are at least so many days apart. */
    private static final int FEWEST_DAYS = 4;

    /** Whether a recap comes. */
    public enum Going {
        ON,
        PAUSED
    }

    /** What becomes of the next one. */
    public enum Next {
        COMES,
        SKIPPED
    }

    /** Whether there is a further one. */
    public enum Too {
        YES,
        NO
    }

    /** The weekday on which it comes. */
    DayOfWeek weekday(Optional<MeetingPlan> meeting) {
        return day.or(() -> meeting.map(plan -> plan.weekday().minus(1))).orElse(DayOfWeek.SUNDAY);
    }

    /** The first day on which one is due that has not passed yet. */
    LocalDate due(Group group, Optional<MeetingPlan> meeting) {
        var earliest =
                passed.map(last -> last.plusDays(FEWEST_DAYS))
                        .orElseGet(() -> group.since().plusDays(1));
        return earliest.with(TemporalAdjusters.nextOrSame(weekday(meeting)));
    }

    /** The instant on a day. An hour that the clock leaves out comes an hour later. */
    Instant on(LocalDate date, Group group) {
        return date.atTime(at).atZone(group.zone()).toInstant();
    }

    /** The plan once a day on which one was due has passed. */
    RecapPlan passing(LocalDate date) {
        return RecapPlanBuilder.builder(this).passed(Optional.of(date)).next(Next.COMES).build();
    }

    /**
     * The plan for which a day is over on which none was due; what was said of the next one holds.
     */
    RecapPlan past(LocalDate date) {
        return RecapPlanBuilder.builder(this).passed(Optional.of(date)).build();
    }

    /** The plan once one has been told until now. */
    RecapPlan telling(Recap recap) {
        return RecapPlanBuilder.builder(this)
                .covered(Optional.of(recap.at()))
                .quiet(recap.isQuiet() ? quiet + 1 : 0)
                .count(recap.number())
                .build();
    }

    /** The plan after a quiet week of which nothing was told. */
    RecapPlan silent() {
        return RecapPlanBuilder.builder(this).quiet(quiet + 1).build();
    }

    RecapPlan with(Going wanted) {
        return RecapPlanBuilder.builder(this).going(wanted).build();
    }

    RecapPlan with(Next wanted) {
        return RecapPlanBuilder.builder(this).next(wanted).build();
    }

    RecapPlan with(Optional<DayOfWeek> weekday, LocalTime time, Too months, Too years) {
        return RecapPlanBuilder.builder(this)
                .day(weekday)
                .at(time)
                .monthly(months)
                .yearly(years)
                .build();
    }
}
