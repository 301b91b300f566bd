package dev.vitaminb.core.privacy;

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
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.people.Unclaimed;
import dev.vitaminb.core.referral.FadingReferrals;
import dev.vitaminb.core.request.FadingRequests;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.thanks.FadingThanks;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Every night: what has been kept long enough goes, by the charter's {@link
 * dev.vitaminb.core.charter.Retention}; people whom a list named and who have not come go after 60
 * days, and so does whatever was only for a while: drafts, offers, codes, what nobody took back.
 */
public final class NightDuty implements Duty {
    private static final LocalTime FROM = LocalTime.of(2, 0);
    private static final int MINUTES = 180;

    private final List<Leftovers> leftovers;

    public NightDuty(List<Leftovers> leftovers) {
        this.leftovers = List.copyOf(leftovers);
    }

    /** Records that no snapshot holds, and that are of no use any more after a while. */
    public interface Leftovers {
        /** The change that deletes those of which that is so by now. */
        Change gone(GroupId group, Instant now);
    }

    @Override
    public String name() {
        return Due.NIGHT;
    }

    @Override
    public Change decide(Snapshot snapshot, Instant now) {
        // One that was dissolved has no nights any more.
        return new Groups(snapshot)
                .find()
                .map(group -> tonight(snapshot, group, now))
                .orElse(Change.NONE);
    }

    private Change tonight(Snapshot snapshot, Group group, Instant now) {
        return words(snapshot, group, now)
                .then(expired(snapshot, group, now))
                .then(leftovers(snapshot.group(), now))
                .posting(new Requests(snapshot).cardsExpiredBy(group.day(now)))
                .due(new Due(name(), next(group, snapshot.group(), now)))
                // Also in a group that was there before there were these.
                .due(new Due(Due.RECAP, now))
                .due(new Due(Due.MORNING, now));
    }

    private static Change words(Snapshot snapshot, Group group, Instant now) {
        var retention = new Charters(snapshot).the(group.charter()).retention();
        var requests = new FadingRequests(snapshot, group, now, retention);
        var writes = new ArrayList<Write<?>>(requests.writes());
        writes.addAll(FadingReferrals.writes(snapshot, now, retention));
        var thanks = new FadingThanks(snapshot, now, retention);
        writes.addAll(thanks.writes());
        writes.addAll(Parting.fading(snapshot, now));
        if (writes.isEmpty()) {
            return Change.NONE;
        }
        var entry =
                new Entry(
                        EntryKind.WORDS_FORGOTTEN,
                        0,
                        writes.stream().map(write -> write.key().label()).toList(),
                        now,
                        group.day(now),
                        List.of(),
                        0);
        return Change.of(entry, writes.toArray(Write<?>[]::new))
                .posting(requests.cards())
                .posting(thanks.cards());
    }

    private static Change expired(Snapshot snapshot, Group group, Instant now) {
        var people = Unclaimed.expired(snapshot, group.day(now));
        return Unclaimed.forgetting(snapshot, people, 0, now);
    }

    private Change leftovers(GroupId group, Instant now) {
        return leftovers.stream()
                .map(each -> each.gone(group, now))
                .reduce(Change.NONE, Change::then);
    }

    // Groups are spread over the small hours, so that thousands are not due at once.
    private static Instant next(Group group, GroupId id, Instant now) {
        var minute = Math.floorMod(id.hashCode(), MINUTES);
        var tomorrow = group.day(now).plusDays(1);
        return tomorrow.atTime(FROM.plusMinutes(minute)).atZone(group.zone()).toInstant();
    }
}
