package dev.vitaminb.core.reminder;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.clock.Duty;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.referral.ReferralReminders;
import dev.vitaminb.core.request.RequestReminders;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every morning: whoever is to be reminded of something gets one letter with all of it, and each
 * thing once. After an outage a letter says what would have been said meanwhile, of a week at most.
 */
public final class MorningDuty implements Duty {
    /** Groups are spread over half an hour, so that thousands are not due at once. */
    private static final LocalTime FROM = LocalTime.of(8, 30);

    private static final int MINUTES = 30;
    private static final LocalTime UNTIL = LocalTime.of(20, 0);
    private static final int CAUGHT_UP_DAYS = 7;

    @Override
    public String name() {
        return Due.MORNING;
    }

    @Override
    public Change decide(Snapshot snapshot, Instant now) {
        return new Groups(snapshot)
                .find()
                .map(group -> look(snapshot, group, now))
                .orElse(Change.NONE);
    }

    private Change look(Snapshot snapshot, Group group, Instant now) {
        var today = group.day(now);
        if (on(today, group, snapshot.group()).isAfter(now)) {
            return Change.NONE.due(new Due(name(), on(today, group, snapshot.group())));
        }
        var tomorrow = new Due(name(), on(today.plusDays(1), group, snapshot.group()));
        // What was not looked at by the evening is told the next morning.
        boolean isEvening = !now.atZone(group.zone()).toLocalTime().isBefore(UNTIL);
        var oldest = today.minusDays(CAUGHT_UP_DAYS);
        var last = Morning.last(snapshot).filter(oldest::isBefore).orElse(oldest);
        var letters =
                isEvening
                        ? Map.<MemberId, List<Reminder.Of>>of()
                        : letters(snapshot, group, new Reminder.Days(last, today));
        return letters.isEmpty()
                ? Change.NONE.due(tomorrow)
                : told(snapshot, group, letters, now).due(tomorrow);
    }

    private static Instant on(LocalDate day, Group group, GroupId id) {
        var minute = Math.floorMod(id.hashCode(), MINUTES);
        return day.atTime(FROM.plusMinutes(minute)).atZone(group.zone()).toInstant();
    }

    private static Map<MemberId, List<Reminder.Of>> letters(
            Snapshot snapshot, Group group, Reminder.Days days) {
        var charter = new Charters(snapshot).the(group.charter());
        var members = Members.in(snapshot);
        return Stream.of(
                        RequestReminders.due(snapshot, days),
                        ReferralReminders.due(snapshot, days),
                        digests(snapshot, days))
                .flatMap(Collection::stream)
                .filter(reminder -> wants(members.the(reminder.to()), reminder.what(), charter))
                .collect(Collectors.groupingBy(Reminder.Of::to, TreeMap::new, Collectors.toList()));
    }

    private static List<Reminder.Of> digests(Snapshot snapshot, Reminder.Days days) {
        return days.today().getDayOfWeek() == DayOfWeek.MONDAY && days.have(days.today())
                ? Members.in(snapshot).here().stream()
                        .map(member -> Reminder.Of.digest(member.id(), days.today()))
                        .toList()
                : List.of();
    }

    private static boolean wants(Member member, Reminder what, Charter charter) {
        return what.isIn(charter)
                && member.isWrittenTo()
                && member.preferences().reminders().contains(what);
    }

    private static Change told(
            Snapshot snapshot, Group group, Map<MemberId, List<Reminder.Of>> letters, Instant now) {
        var today = group.day(now);
        var entry =
                new Entry(
                        EntryKind.REMINDED,
                        0,
                        List.of(Morning.LAST.label()),
                        now,
                        today,
                        List.of(),
                        0);
        var change = Change.of(entry, Write.put(Morning.LAST, new Morning(today)));
        for (var letter : letters.entrySet()) {
            change =
                    change.posting(
                            Letter.of(snapshot.version(), letter.getValue())
                                    .unhurried(letter.getKey()));
        }
        return change;
    }
}
