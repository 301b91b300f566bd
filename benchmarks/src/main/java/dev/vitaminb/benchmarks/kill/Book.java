package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.thanks.Thanks;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Persona;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group's ledger, read from the data folder after everything has stopped. */
final class Book {
    private static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final Tallies tallies;
    private final Cast cast;
    private final GroupId group;
    private final Snapshot snapshot;
    private final Requests requests;
    private final List<Ledger.Numbered> entries;

    /** An entry that a worker caused, under the name of its step. */
    record Recorded(String name, Instant at) {}

    Book(Ledger ledger, Tallies tallies, Cast cast) {
        this.ledger = ledger;
        this.tallies = tallies;
        this.cast = cast;
        this.group = new GroupId(cast.code());
        this.snapshot = ledger.read(Ledger.Question.of(group)).snapshot();
        this.requests = new Requests(snapshot);
        this.entries = entries();
    }

    private List<Ledger.Numbered> entries() {
        var all = new ArrayList<Ledger.Numbered>();
        var more = ledger.entries(group, 0, AT_ONCE);
        while (!more.isEmpty()) {
            all.addAll(more);
            more = ledger.entries(group, all.getLast().number(), AT_ONCE);
        }
        return all;
    }

    static String thanked(String reason) {
        return "thanked: " + reason;
    }

    static String pledged(Persona persona, int turn) {
        return persona.key() + " pledged, " + turn;
    }

    static String released(Persona persona, int turn) {
        return persona.key() + " released, " + turn;
    }

    static String posted(String wish) {
        return "posted: " + wish;
    }

    static String solved(String wish) {
        return "solved: " + wish;
    }

    static String reopened(String wish) {
        return "reopened: " + wish;
    }

    static String withdrawn(String wish) {
        return "withdrawn: " + wish;
    }

    int size() {
        return entries.size();
    }

    /** Whether the entries are numbered from 1 without a gap. */
    boolean isWhole() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether the stored counts are what the entries add up to. */
    boolean talliesAgree() {
        var all = entries.stream().map(Ledger.Numbered::entry).toList();
        var days = all.stream().map(Entry::counted).toList();
        var from = days.stream().min(LocalDate::compareTo).orElseThrow();
        var to = days.stream().max(LocalDate::compareTo).orElseThrow();
        return Tallying.agree(all, tallies.read(group, from, to).cells());
    }

    /** What the workers have caused since the load began, oldest first. */
    List<Recorded> recordedSince(Instant begin) {
        var recorded = new ArrayList<Recorded>();
        var turns = new HashMap<String, Integer>();
        var names = names();
        for (var numbered : entries) {
            var entry = numbered.entry();
            if (!entry.at().isBefore(begin)) {
                name(entry, names, turns)
                        .ifPresent(name -> recorded.add(new Recorded(name, entry.at())));
            }
        }
        return recorded;
    }

    private Optional<String> name(
            Entry entry, Map<Integer, Persona> personas, Map<String, Integer> turns) {
        var persona = personas.get(entry.by());
        if (persona == null) {
            return Optional.empty();
        }
        int turn = turns.merge(entry.kind() + " " + entry.by(), 1, Integer::sum);
        return switch (entry.kind()) {
            case THANKED -> Optional.of(thanked(reason(entry)));
            case PLEDGED -> Optional.of(pledged(persona, turn));
            case PLEDGE_RELEASED -> Optional.of(released(persona, turn));
            case REQUEST_POSTED -> Optional.of(posted(wish(entry)));
            case REQUEST_SOLVED -> Optional.of(solved(wish(entry)));
            case REQUEST_REOPENED -> Optional.of(reopened(wish(entry)));
            case REQUEST_WITHDRAWN -> Optional.of(withdrawn(wish(entry)));
            case GROUP_SET_UP,
                    GROUP_CHANGED,
                    RECAP,
                    REMINDED,
                    JOINED,
                    LEFT,
                    MEMBER_CHANGED,
                    ROLE_CHANGED,
                    MENTOR_APPOINTED,
                    REQUEST_CHANGED,
                    PLEDGE_KEPT,
                    THANKS_TAKEN_BACK,
                    REFERRAL_TAKEN_BACK,
                    ASKED,
                    DECLINED,
                    REFERRAL_GIVEN,
                    REFERRAL_CHANGED,
                    REFERRAL_MOVED,
                    PAYMENT_RECORDED,
                    UNDONE,
                    REMOVED,
                    BLOCKED,
                    UNBLOCKED,
                    CARRIED_OVER,
                    CLAIMED,
                    FORGOTTEN,
                    WORDS_FORGOTTEN,
                    GROUP_DISSOLVED ->
                    Optional.empty();
        };
    }

    private String reason(Entry thanked) {
        RecordKey<Thanks> key = Thanks.KIND.key(about(thanked));
        return ledger.read(new Ledger.Question(group, "", "", List.of(key)))
                .named()
                .find(key)
                .map(Thanks::reason)
                .orElse("an entry without its words: " + thanked.about());
    }

    private String wish(Entry entry) {
        return requests.find(new RequestId(Integer.parseInt(about(entry))))
                .map(Request::text)
                .orElse("an entry without its words: " + entry.about());
    }

    // What the entry's label names, without its kind.
    private static String about(Entry entry) {
        var label = entry.about().getFirst();
        return label.substring(label.indexOf('.') + 1);
    }

    private Map<Integer, Persona> names() {
        var members = Members.in(snapshot);
        var names = new HashMap<Integer, Persona>();
        for (var persona : cast.personas()) {
            members.find(persona.identity())
                    .ifPresent(member -> names.put(member.id().number(), persona));
        }
        return names;
    }
}
