package dev.vitaminb.core.recap;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Ranks;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.recap.Recap.Figure;
import dev.vitaminb.core.recap.Recap.Kind;
import dev.vitaminb.core.recap.Recap.Late;
import dev.vitaminb.core.recap.Recap.Numbers;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.State;
import dev.vitaminb.core.tally.Bars;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.tally.Tally;
import dev.vitaminb.core.tally.Turnover;
import dev.vitaminb.core.thanks.Thanks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what a recap tells, from the group as it is now. */
final class Editor {
    private static final int MOST_WISHES = 3;
    private static final int MOST_LEADERS = 3;
    private static final int MOST_NAMES = 12;

    private final Snapshot snapshot;
    private final Group group;
    private final Charter charter;
    private final Tallies tallies;
    private final Instant now;

    Editor(Snapshot snapshot, Tallies tallies, Instant now) {
        this.snapshot = snapshot;
        this.group = new Groups(snapshot).the();
        this.charter = new Charters(snapshot).the(group.charter());
        this.tallies = tallies;
        this.now = now;
    }

    /** What has happened since the last one. */
    Recap week(RecapPlan plan, Late late) {
        var since =
                plan.covered()
                        .orElseGet(() -> group.since().atStartOfDay(group.zone()).toInstant());
        return recap(plan.count() + 1, Kind.WEEK, new Period(since, now), group.day(since), late);
    }

    /** What happened in the last month, or the last year, that is over. */
    Recap whole(Kind kind, int number) {
        var today = group.day(now);
        var first =
                kind == Kind.YEAR
                        ? today.withDayOfYear(1).minusYears(1)
                        : today.withDayOfMonth(1).minusMonths(1);
        var period = new Period(start(first), start(to(kind).plusDays(1)).minusNanos(1));
        return recap(number, kind, period, first, Late.NO);
    }

    /** A week's that was told, as it has to be told by now; empty if as it was. */
    Optional<Recap> corrected(Recap told) {
        var since =
                snapshot.all(Recaps.KIND).stream()
                        .filter(each -> each.kind() == Kind.WEEK && each.number() < told.number())
                        .map(Recap::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
        var thanked = thanked(new Period(since, told.at()));
        var corrected =
                told.with(
                        told.thanked().stream().filter(thanked::contains).toList(),
                        told.meeting().flatMap(at -> meeting(at, told.at())));
        return Optional.of(corrected).filter(recap -> !recap.equals(told));
    }

    // What is over stands as it was told.
    private Optional<LocalDateTime> meeting(LocalDateTime at, Instant toldAt) {
        return at.isBefore(LocalDateTime.ofInstant(now, group.zone()))
                ? Optional.of(at)
                : new Meetings(snapshot).next(toldAt, group.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(group.zone()).toInstant();
    }

    /** What is told of: after the first instant, up to the last. */
    private record Period(Instant since, Instant until) {
        boolean has(Instant at) {
            return at.isAfter(since) && !at.isAfter(until);
        }
    }

    private Recap recap(int number, Kind kind, Period period, LocalDate from, Late late) {
        var to = to(kind);
        return new Recap(
                number,
                kind,
                now,
                late,
                charter.has(Verb.REQUEST) ? story(period) : Optional.empty(),
                charter.has(Verb.REQUEST) && kind == Kind.WEEK ? wishes() : List.of(),
                charter.has(Verb.THANK) ? thanked(period) : List.of(),
                charter.isSealed() || kind != Kind.WEEK ? List.of() : welcomed(period),
                kind == Kind.WEEK
                        ? new Meetings(snapshot).next(now, group.zone())
                        : Optional.empty(),
                charter.has(Verb.COUNT) && !to.isBefore(from)
                        ? Optional.of(numbers(period, from, to))
                        : Optional.empty());
    }

    // Whole days only: today goes on.
    private LocalDate to(Kind kind) {
        var today = group.day(now);
        return switch (kind) {
            case WEEK -> today.minusDays(1);
            case MONTH -> today.withDayOfMonth(1).minusDays(1);
            case YEAR -> today.withDayOfYear(1).minusDays(1);
        };
    }

    /** The one with most names that may be told; of equals the latest. */
    private Optional<RequestId> story(Period period) {
        return new Requests(snapshot)
                .all().stream()
                        .filter(Request::hasWords)
                        .filter(request ->
                                request.state() instanceof State.Solved solved
                                        && !solved.helpers().isEmpty()
                                        && period.has(solved.at()))
                        .max(Comparator.comparingInt(Editor::named).thenComparing(Request::id))
                        .map(Request::id);
    }

    private static int named(Request request) {
        return request.state() instanceof State.Solved solved ? solved.named().size() : 0;
    }

    private List<RequestId> wishes() {
        return new Requests(snapshot)
                .open(group.day(now)).stream()
                        .filter(Request::needsSomebody)
                        .limit(MOST_WISHES)
                        .map(Request::id)
                        .toList();
    }

    private List<MemberId> thanked(Period period) {
        var counts =
                snapshot.all(Thanks.KIND).stream()
                        .filter(thanks -> period.has(thanks.at()))
                        .collect(Collectors.groupingBy(Thanks::to, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> isNamed(entry.getKey()))
                .sorted(
                        Map.Entry.<MemberId, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<MemberId> welcomed(Period period) {
        return Members.in(snapshot).here().stream()
                .filter(member -> period.has(member.joined()) && member.isNamed())
                .sorted(Comparator.comparing(Member::joined))
                .map(Member::id)
                .limit(MOST_NAMES)
                .toList();
    }

    private boolean isNamed(MemberId id) {
        return Members.in(snapshot).find(id).filter(Member::isNamed).isPresent();
    }

    private Numbers numbers(Period period, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        var before = from.minusDays(days);
        var chart = Bars.from(to);
        var first = before.isBefore(chart) ? before : chart;
        var tally = tallies.read(snapshot.group(), first, group.day(now));
        var figures =
                measures()
                        .map(measure ->
                                new Figure(
                                        measure,
                                        Math.max(0, tally.sum(measure, from, to)),
                                        Math.max(0, tally.sum(measure, before, from.minusDays(1)))))
                        // What did not happen need not be held up to anybody.
                        .filter(figure -> figure.now() > 0)
                        .toList();
        return new Numbers(
                from,
                to,
                figures,
                charter.has(Verb.REFER)
                        ? Turnover.sum(tally, from, to, group.currency())
                                .map(sum -> sum.minor())
                                .orElse(0L)
                        : 0,
                charter.ranks() == Ranks.SHOWN ? leaders(tally, from, to) : List.of(),
                charter.has(Verb.REFER) ? chained(period) : 0,
                Bars.of(tally, to, charter));
    }

    private Stream<Measure> measures() {
        return Stream.of(Measure.REQUESTS, Measure.SOLVED, Measure.REFERRALS, Measure.THANKS)
                .filter(measure -> measure != Measure.REFERRALS || charter.has(Verb.REFER))
                .filter(measure -> measure != Measure.THANKS || charter.has(Verb.THANK));
    }

    private List<MemberId> leaders(Tally tally, LocalDate from, LocalDate to) {
        return tally.leaders(Measure.HELPS, from, to, this::isNamed, MOST_LEADERS).stream()
                .map(Tally.Standing::member)
                .toList();
    }

    // That one came of another is told; whose they are is not.
    private int chained(Period period) {
        return Math.toIntExact(
                snapshot.all(Referrals.KIND).stream()
                        .filter(referral -> period.has(referral.given()))
                        .filter(referral -> referral.root().earlier().isPresent())
                        .count());
    }
}
