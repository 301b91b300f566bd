package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.group.MembersRole;
import dev.vitaminb.core.group.Pseudonyms;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.member.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a group: whoever is in a home joins by their first tap; an event from a home
 * confirms its author for 30 days.
 */
final class Admission {
    /** How long being seen in a home is believed. */
    static final Duration CONFIRMED_FOR = Duration.ofDays(30);

    /** Stands for a name of which nothing can be seen. */
    private static final String NAMELESS = "…";

    private static final Duration NOTED_EVERY = Duration.ofDays(1);

    private Admission() {}

    /** What came of it. */
    sealed interface Admitted {
        /** The caller belongs here; the change is what has to be recorded of that. */
        record In(Snapshot snapshot, Member member, Change change, Arrival arrival)
                implements Admitted {}

        /** There is no group here; the key of the sentence that says what to do. */
        record NotSetUp(String textKey) implements Admitted {}

        /** An invitation opens nothing; the key of the sentence that says why. */
        record TurnedAway(String textKey) implements Admitted {}

        /** Organisers have parted with the caller. */
        record Parted(Parting parting) implements Admitted {}

        /** Nobody here knows the caller, and the platform does not tell. */
        record Unknown() implements Admitted {}

        /** The caller is in no home, or has not been seen in one for long. */
        record Unconfirmed() implements Admitted {}

        /** The caller is in a home without the role that makes a member there. */
        record WithoutRole(MembersRole role) implements Admitted {}
    }

    /** Whether this is somebody's first contact. */
    enum Arrival {
        FIRST,
        /** The first contact of all: the group exists only once it has been set up. */
        FOUNDER,
        KNOWN
    }

    static Admitted admit(
            Snapshot snapshot,
            Arriving arriving,
            Invocation call,
            Pseudonyms pseudonyms,
            Instant now) {
        var who = call.who();
        boolean seen =
                switch (call.place()) {
                    case Place.Home home -> true;
                    case Place.Direct direct ->
                            who.standing() != Person.Standing.UNKNOWN
                                    && who.standing() != Person.Standing.ABSENT;
                };
        var known = Members.in(snapshot).find(who.identity());
        var lacking = lacking(new Groups(snapshot).the(), call);
        if (lacking.isPresent() && known.filter(Member::isOrganiser).isEmpty()) {
            return new Admitted.WithoutRole(lacking.get());
        }
        if (known.isEmpty()) {
            var parting = parting(snapshot, who, pseudonyms);
            if (parting.isPresent() && !(seen && comesBack(parting.get(), call))) {
                return new Admitted.Parted(parting.get());
            }
            return switch (arriving) {
                case Arriving.AsUsual() ->
                        seen ? join(snapshot, who, parting, now) : new Admitted.Unknown();
                case Arriving.Taking(var place) ->
                        changed(
                                snapshot,
                                place.claimedBy(who.identity(), who.language(), now),
                                EntryKind.CLAIMED,
                                now,
                                Arrival.FIRST);
                case Arriving.TurnedAway(var key) -> new Admitted.TurnedAway(key);
            };
        }
        var member = known.get();
        if (!seen
                && (who.standing() == Person.Standing.ABSENT
                        || member.confirmed().plus(CONFIRMED_FOR).isBefore(now))) {
            return new Admitted.Unconfirmed();
        }
        var shown = shortName(who.name());
        var present =
                member.seen(shown.equals(NAMELESS) ? member.name() : shown, who.language(), now);
        boolean news =
                !present.name().equals(member.name())
                        || !present.speaks().equals(member.speaks())
                        || member.confirmed().plus(NOTED_EVERY).isBefore(now);
        if (seen && news) {
            return changed(snapshot, present, EntryKind.MEMBER_CHANGED, now, Arrival.KNOWN);
        }
        return new Admitted.In(snapshot, member, Change.NONE, Arrival.KNOWN);
    }

    // Of whom nothing is known it is not asked; who administrates a place is never shut out.
    private static Optional<MembersRole> lacking(Group group, Invocation call) {
        var who = call.who();
        var homes =
                switch (call.place()) {
                    case Place.Home home -> group.home(home.address()).stream().toList();
                    case Place.Direct direct ->
                            who.standing() == Person.Standing.PRESENT
                                    ? Presences.homes(group, who)
                                    : List.<Home>of();
                };
        return who.standing() == Person.Standing.ADMINISTRATOR
                        || homes.stream().anyMatch(home -> home.counts(who.roles()))
                ? Optional.empty()
                : homes.stream().flatMap(home -> home.membersRole().stream()).findFirst();
    }

    private static Optional<Parting> parting(Snapshot snapshot, Person who, Pseudonyms pseudonyms) {
        var partings = Parting.in(snapshot);
        if (partings.isEmpty()) {
            return Optional.empty();
        }
        var person = pseudonyms.of(who.identity(), snapshot.group());
        return partings.stream().filter(each -> each.person().equals(person)).findFirst();
    }

    // Nobody who was removed is back by a slip of the finger, before they have read why.
    private static boolean comesBack(Parting parting, Invocation call) {
        return parting.way() == Parting.Way.REMOVED && call.path().equals(PartingViews.BACK);
    }

    private static Admitted join(
            Snapshot snapshot, Person who, Optional<Parting> parting, Instant now) {
        var group = new Groups(snapshot).the().withMember();
        var role = who.standing() == Person.Standing.ADMINISTRATOR ? Role.ORGANISER : Role.MEMBER;
        var member =
                Member.joining(
                        new MemberId(group.members()),
                        shortName(who.name()),
                        role,
                        who.identity(),
                        who.language(),
                        now);
        var writes = new ArrayList<Write<?>>(List.of(Groups.put(group)));
        parting.map(Parting::deletion).ifPresent(writes::add);
        return changed(
                snapshot,
                member,
                EntryKind.JOINED,
                now,
                Arrival.FIRST,
                writes.toArray(Write<?>[]::new));
    }

    private static Admitted changed(
            Snapshot snapshot,
            Member member,
            EntryKind kind,
            Instant now,
            Arrival arrival,
            Write<?>... more) {
        var entry =
                new Entry(
                        kind,
                        member.id().number(),
                        List.of(Members.KIND.key(member.id()).label()),
                        now,
                        new Groups(snapshot).the().day(now),
                        List.of(),
                        0);
        var change = Change.of(entry, Members.put(member)).and(more);
        return new Admitted.In(
                snapshot.after(change.writes(), snapshot.version() + 1), member, change, arrival);
    }

    static String shortName(String name) {
        // Lists of names are separated by what is taken out here.
        var shown = TextType.clean(name.replace(',', ' ').replace('@', ' '), TextType.Shape.LINE);
        if (shown.isEmpty()) {
            return NAMELESS;
        }
        int characters = shown.codePointCount(0, shown.length());
        return characters <= Member.LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, Member.LONGEST_NAME));
    }
}
