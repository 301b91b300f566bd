package dev.vitaminb.core.recap;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.recap.Recap.Kind;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.tally.Tallies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is written and posted when recaps are told.
 *
 * @param plan once they are told
 */
record Issue(RecapPlan plan, List<Recap> recaps, Snapshot snapshot) {
    private static final int KEPT_DAYS = 400;

    /**
     * The week's, and the month's and year's that are told with it; none in a second quiet week.
     */
    static Issue of(
            Snapshot snapshot, RecapPlan plan, Tallies tallies, Instant now, Recap.Late late) {
        var editor = new Editor(snapshot, tallies, now);
        var week = editor.week(plan, late);
        if (isSealed(snapshot)) {
            return sealed(snapshot, plan, week);
        }
        if (isUntold(week, plan)) {
            return new Issue(plan.silent(), List.of(), snapshot);
        }
        var recaps = new ArrayList<Recap>();
        recaps.add(week);
        for (var kind : further(snapshot, plan, now)) {
            var recap = editor.whole(kind, plan.count() + 1 + recaps.size());
            if (!recap.isQuiet()) {
                recaps.add(recap);
            }
        }
        var told = plan.telling(week);
        return new Issue(
                RecapPlanBuilder.builder(told).count(recaps.getLast().number()).build(),
                recaps,
                snapshot);
    }

    /** Now, as somebody wants it, however quiet it was. */
    static Issue wanted(Scene scene, Tallies tallies) {
        var plan = new Recaps(scene.snapshot()).plan().past(scene.today());
        var loud = RecapPlanBuilder.builder(plan).quiet(0).build();
        return of(scene.snapshot(), loud, tallies, scene.now(), Recap.Late.NO);
    }

    private static boolean isSealed(Snapshot snapshot) {
        return new Charters(snapshot).the(new Groups(snapshot).the().charter()).isSealed();
    }

    // Of what is confidential only the date is told, every week in which there is one.
    private static Issue sealed(Snapshot snapshot, RecapPlan plan, Recap week) {
        return week.meeting().isEmpty()
                ? new Issue(plan, List.of(), snapshot)
                : new Issue(
                        RecapPlanBuilder.builder(plan.telling(week)).quiet(0).build(),
                        List.of(week),
                        snapshot);
    }

    // Where nothing but dates is told, there is nothing to tell without one.
    private static boolean isUntold(Recap week, RecapPlan plan) {
        return week.isQuiet()
                && (plan.quiet() > 0 || (week.numbers().isEmpty() && week.meeting().isEmpty()));
    }

    private static List<Kind> further(Snapshot snapshot, RecapPlan plan, Instant now) {
        var group = new Groups(snapshot).the();
        var today = group.day(now);
        var before = plan.covered().map(group::day).orElse(today);
        var kinds = new ArrayList<Kind>();
        if (plan.monthly() == RecapPlan.Too.YES && isOther(ChronoUnit.MONTHS, before, today)) {
            kinds.add(Kind.MONTH);
        }
        if (plan.yearly() == RecapPlan.Too.YES && isOther(ChronoUnit.YEARS, before, today)) {
            kinds.add(Kind.YEAR);
        }
        return kinds;
    }

    private static boolean isOther(ChronoUnit unit, LocalDate before, LocalDate today) {
        return unit == ChronoUnit.MONTHS
                ? !before.withDayOfMonth(1).equals(today.withDayOfMonth(1))
                : before.getYear() != today.getYear();
    }

    /** The recaps, what they quote, and those that are too old to be kept. */
    List<Write<?>> writes(Instant now) {
        var writes = new ArrayList<Write<?>>();
        writes.add(Recaps.put(plan));
        var requests = new Requests(snapshot);
        for (var recap : recaps) {
            writes.add(Recaps.put(recap));
        }
        quoted().distinct()
                .forEach(id ->
                        requests.find(id)
                                .ifPresent(request -> {
                                    var marked = request;
                                    for (var recap : recaps) {
                                        if (quotes(recap, id)) {
                                            marked = marked.quotedIn(recap.number());
                                        }
                                    }
                                    writes.add(Requests.put(marked));
                                }));
        snapshot.all(Recaps.KIND).stream()
                .filter(old -> old.at().isBefore(now.minus(KEPT_DAYS, ChronoUnit.DAYS)))
                .forEach(old -> writes.add(Write.delete(Recaps.KIND.key(old.number()))));
        return writes;
    }

    private Stream<RequestId> quoted() {
        return recaps.stream()
                .flatMap(recap -> Stream.concat(recap.story().stream(), recap.wishes().stream()));
    }

    private static boolean quotes(Recap recap, RequestId id) {
        return recap.wishes().contains(id) || recap.story().filter(id::equals).isPresent();
    }

    /** Their cards in every home. */
    List<Posting> cards() {
        var homes = new Groups(snapshot).the().homes();
        return recaps.stream()
                .flatMap(recap -> Recaps.card(recap.number()).to(homes).stream())
                .toList();
    }
}
