package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.recap.Recaps;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.thanks.Thanks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A group of fifty after a week as clubs have it, brought about by the bot's own commands; all
 * other groups are copies of it.
 */
record Pattern(Snapshot snapshot) {
    private static final int MEMBERS = 50;
    private static final int DAYS = 14;
    private static final int THANKS = 5;
    private static final int REFERRALS = 3;
    private static final List<String> WISHES =
            List.of(
                    "Looking for a lawyer who knows the law of commercial leases",
                    "Who lends me a trailer for the move on Saturday?",
                    "I would like to meet somebody from a hospital’s purchasing department",
                    "Who has experience with apprentices in a small workshop?",
                    "Looking for a photographer for our club’s anniversary",
                    "Whom may I ask about insurance for a food stall?");

    /** Founds it and lets its people wish, pledge, solve and thank. */
    static Pattern live(VitaminB vitaminB, People people) {
        people.found();
        for (int who = 1; who < MEMBERS; who++) {
            people.call(who, "profile", Map.of("does", "Trade number " + who + ", with care"));
        }
        for (int i = 0; i < WISHES.size(); i++) {
            people.call(i, "request", Map.of("text", WISHES.get(i)));
        }
        for (int i = 0; i < WISHES.size(); i += 2) {
            people.call(20 + i, "pledge", Map.of("request", "" + (i + 1), "how", "CAN"));
        }
        people.call(0, "solved", Map.of("request", "1", "helpers", People.name(20)));
        people.call(2, "solved", Map.of("request", "3", "helpers", People.name(22)));
        for (int i = 5; i < 5 + THANKS; i++) {
            people.call(i, "thanks", Map.of("to", People.name(30 + i), "for", "a good hint"));
        }
        for (int i = 0; i < REFERRALS; i++) {
            people.call(
                    10 + i,
                    "refer",
                    Map.of(
                            "to",
                            People.name(40 + i),
                            "about",
                            "House number " + i + " is to be painted",
                            "agreed",
                            "AGREED",
                            "contact",
                            "0170 1234567"));
        }
        people.call(
                0,
                "meeting.plan",
                Map.of("rhythm", "WEEKLY", "weekday", "TUESDAY", "at", "19:00", "place", "The Ox"));
        people.call(0, "recap.plan", Map.of("day", "MONDAY", "at", "18:00"));
        var group = vitaminB.directory().at(people.place().address());
        return new Pattern(vitaminB.ledger().read(Ledger.Question.of(group)).snapshot());
    }

    // A command that is refused only says so.
    Pattern {
        expect(snapshot, Members.KIND, MEMBERS);
        expect(snapshot, Requests.KIND, WISHES.size());
        expect(snapshot, Thanks.KIND, THANKS);
        expect(snapshot, Referrals.KIND, REFERRALS);
        expect(snapshot, Meetings.KIND, 1);
        expect(snapshot, Recaps.PLANS, 1);
    }

    private static void expect(Snapshot snapshot, RecordKind<?> kind, int many) {
        int found = snapshot.all(kind).size();
        if (found != many) {
            throw new IllegalStateException(
                    "%d of %s instead of %d".formatted(found, kind.name(), many));
        }
    }

    /** Makes a group like it, whose recap is due at some time, by one commit. */
    GroupId copy(Ledger ledger, Instant now, Instant due) {
        var group = new GroupId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        var today = new Groups(snapshot).the().day(now);
        var change = Change.of(entry(now, today), writes().toArray(Write<?>[]::new));
        for (int day = 1; day < DAYS; day++) {
            change = change.then(Change.of(entry(now, today.minusDays(day))));
        }
        var commit =
                new Ledger.Commit(
                        ledger.read(Ledger.Question.of(group)).snapshot(),
                        "",
                        "",
                        change.due(new Due(Due.RECAP, due)),
                        new Receipt("", "", List.of()),
                        now);
        if (!(ledger.commit(commit) instanceof Ledger.Committed.Recorded)) {
            throw new IllegalStateException("A group could not be made");
        }
        return group;
    }

    private List<Write<?>> writes() {
        var writes = new ArrayList<Write<?>>();
        writes.add(Groups.put(new Groups(snapshot).the()));
        snapshot.all(Charters.KIND).forEach(charter -> writes.add(Charters.put(charter)));
        snapshot.all(Members.KIND).forEach(member -> writes.add(Members.put(member)));
        snapshot.all(Requests.KIND).forEach(request -> writes.add(Requests.put(request)));
        snapshot.all(Thanks.KIND)
                .forEach(thanks -> writes.add(Write.put(Thanks.KIND.key(thanks.number()), thanks)));
        snapshot.all(Referrals.KIND)
                .forEach(referral ->
                        writes.add(Write.put(Referrals.KIND.key(referral.id()), referral)));
        snapshot.all(Meetings.KIND)
                .forEach(plan -> writes.add(Write.put(Meetings.KIND.key("plan"), plan)));
        snapshot.all(Recaps.PLANS)
                .forEach(plan -> writes.add(Write.put(Recaps.PLANS.key("plan"), plan)));
        return writes;
    }

    private static Entry entry(Instant now, LocalDate day) {
        var counts =
                IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(member ->
                                List.of(
                                        Count.one(member, Measure.REQUESTS),
                                        Count.one(member, Measure.SOLVED),
                                        Count.one(member + 20, Measure.HELPS),
                                        Count.one(member + 30, Measure.THANKS))
                                        .stream())
                        .toList();
        return new Entry(EntryKind.REQUEST_SOLVED, 1, List.of(), now, day, counts, 0);
    }
}
