package dev.vitaminb.core.recap;

import dev.vitaminb.core.clock.Duty;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.meeting.MeetingPlan;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.tally.Tallies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells the recap when its hour has come: once for each day on which one is due, also when it is
 * looked at twice, or the clock is set back; late rather than never, but not more than a day.
 *
 * <p>Looked at too early, as after a change of the plan, it says when its hour will be, and
 * corrects what the last one tells of it.
 */
public final class RecapDuty implements Duty {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofHours(24);
    private static final Duration LATE_AFTER = Duration.ofHours(1);

    private final Tallies tallies;

    public RecapDuty(Tallies tallies) {
        this.tallies = tallies;
    }

    @Override
    public String name() {
        return Due.RECAP;
    }

    @Override
    public Change decide(Snapshot snapshot, Instant now) {
        return new Groups(snapshot)
                .find()
                .map(group -> look(snapshot, group, now))
                .orElse(Change.NONE);
    }

    private Change look(Snapshot snapshot, Group group, Instant now) {
        var meeting = new Meetings(snapshot).plan();
        var plan = new Recaps(snapshot).plan();
        var due = plan.due(group, meeting);
        if (plan.on(due, group).isAfter(now)) {
            return corrected(snapshot, group, now).due(new Due(name(), plan.on(due, group)));
        }
        var last = latest(plan, due, group, meeting, now);
        var passed = plan.passing(last);
        var behind = Duration.between(plan.on(last, group), now);
        var change =
                isTold(plan, behind)
                        ? told(snapshot, group, passed, now, behind)
                        : Change.of(
                                entry(group, now, List.of(Recaps.PLAN.label())),
                                Recaps.put(passed));
        var next = passed.due(group, meeting);
        return change.due(new Due(name(), passed.on(next, group)));
    }

    // A meeting was moved, or a thank-you taken back, and the last one still stands in the chat.
    private Change corrected(Snapshot snapshot, Group group, Instant now) {
        return new Recaps(snapshot)
                .last()
                .flatMap(new Editor(snapshot, tallies, now)::corrected)
                .map(recap ->
                        Change.of(
                                        entry(group, now, List.of(Recaps.label(recap))),
                                        Recaps.put(recap))
                                .posting(Recaps.card(recap.number()).to(group.homes())))
                .orElse(Change.NONE);
    }

    // After a long outage only the latest counts.
    private static LocalDate latest(
            RecapPlan plan,
            LocalDate due,
            Group group,
            Optional<MeetingPlan> meeting,
            Instant now) {
        var last = due;
        for (var next = plan.passing(due).due(group, meeting);
                !plan.on(next, group).isAfter(now);
                next = plan.passing(next).due(group, meeting)) {
            last = next;
        }
        return last;
    }

    private static boolean isTold(RecapPlan plan, Duration behind) {
        return plan.going() == RecapPlan.Going.ON
                && plan.next() == RecapPlan.Next.COMES
                && behind.compareTo(CAUGHT_UP_WITHIN) <= 0;
    }

    private Change told(
            Snapshot snapshot, Group group, RecapPlan plan, Instant now, Duration behind) {
        var late = behind.compareTo(LATE_AFTER) > 0 ? Recap.Late.YES : Recap.Late.NO;
        var issue = Issue.of(snapshot, plan, tallies, now, late);
        var writes = issue.writes(now);
        var about = writes.stream().map(write -> write.key().label()).toList();
        return Change.of(entry(group, now, about), writes.toArray(Write<?>[]::new))
                .posting(issue.cards());
    }

    private static Entry entry(Group group, Instant now, List<String> about) {
        return new Entry(EntryKind.RECAP, 0, about, now, group.day(now), List.of(), 0);
    }
}
