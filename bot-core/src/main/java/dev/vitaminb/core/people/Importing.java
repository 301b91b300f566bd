package dev.vitaminb.core.people;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Imported;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of the people of a list: members without an account, who are expected to come. */
final class Importing {
    private Importing() {}

    /**
     * The change that takes people into a group; its first entry is the batch.
     *
     * @param by the acting member's number; 0 for the bot itself
     */
    static Change change(List<Somebody> people, Snapshot snapshot, int by, Instant now) {
        long batch = snapshot.version() + 1;
        var group = new Groups(snapshot).the();
        var charter = new Charters(snapshot).the(group.charter());
        var entries = new ArrayList<Entry>();
        var writes = new ArrayList<Write<?>>();
        for (var somebody : people) {
            group = group.withMember();
            var id = new MemberId(group.members());
            var opening = opening(id, somebody, charter);
            entries.add(
                    new Entry(
                            EntryKind.CARRIED_OVER,
                            by,
                            List.of(Members.KIND.key(id).label()),
                            now,
                            group.opening(),
                            opening,
                            0));
            var imported =
                    new Imported(
                            batch,
                            batch + entries.size() - 1,
                            now,
                            somebody.joined(),
                            opening,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            writes.add(
                    Members.put(
                            Member.listed(
                                    id, somebody.name(), profile(somebody, charter), imported)));
        }
        writes.add(Groups.put(group));
        return new Change(entries, writes, List.of(), List.of());
    }

    // What was given and received is what the group counts.
    private static List<Count> opening(MemberId id, Somebody somebody, Charter charter) {
        var counts = new ArrayList<Count>();
        if (charter.has(Verb.COUNT)) {
            boolean refers = charter.has(Verb.REFER);
            add(counts, id, refers ? Measure.REFERRALS : Measure.HELPS, somebody.given());
            add(counts, id, refers ? Measure.REFERRED : Measure.HELPED, somebody.received());
            add(counts, id, Measure.THANKS, somebody.thanks());
        }
        return counts;
    }

    private static void add(List<Count> counts, MemberId id, Measure measure, long number) {
        if (number > 0) {
            counts.add(new Count(id.number(), measure, number));
        }
    }

    private static Profile profile(Somebody somebody, Charter charter) {
        return charter.has(Verb.TELL)
                ? new Profile(
                        somebody.business(),
                        "",
                        "",
                        "",
                        somebody.city(),
                        List.of(),
                        0,
                        Optional.empty())
                : Profile.EMPTY;
    }
}
