package dev.vitaminb.core.people;

import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Imported;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** People whom a list named and who have not come: how long they are kept, and how they go. */
public final class Unclaimed {
    /** How many days somebody is expected to come. */
    public static final int DAYS_KEPT = 60;

    private Unclaimed() {}

    /** The first day on which somebody is not kept any more, if nothing is agreed. */
    static LocalDate goes(Imported imported, Group group) {
        return group.day(imported.at()).plusDays(DAYS_KEPT);
    }

    /** Who has not come for 60 days, and has not agreed to be kept without being in a chat. */
    public static List<Member> expired(Snapshot snapshot, LocalDate today) {
        var group = new Groups(snapshot).the();
        return Members.in(snapshot).unclaimed().stream()
                .filter(member ->
                        member.imported().stream()
                                .anyMatch(listed ->
                                        listed.agreed().isEmpty()
                                                && !goes(listed, group).isAfter(today)))
                .toList();
    }

    /**
     * Deletes unclaimed people with all that was carried over for them: the numbers came with the
     * person and go with them.
     *
     * @param by the acting member's number; 0 for the bot itself
     */
    public static Change forgetting(Snapshot snapshot, List<Member> people, int by, Instant now) {
        var opening = new Groups(snapshot).the().opening();
        var entries = new ArrayList<Entry>();
        var writes = new ArrayList<Write<?>>();
        for (var member : people) {
            var key = Members.KIND.key(member.id());
            var imported = member.imported().orElseThrow();
            entries.add(
                    new Entry(
                            EntryKind.FORGOTTEN,
                            by,
                            List.of(key.label()),
                            now,
                            opening,
                            imported.opening().stream().map(Count::negated).toList(),
                            imported.entry()));
            writes.add(Write.delete(key));
        }
        return people.isEmpty() ? Change.NONE : new Change(entries, writes, List.of(), List.of());
    }

    /** Those of one import who have not come. */
    static List<Member> of(long batch, Snapshot snapshot) {
        return Members.in(snapshot).unclaimed().stream()
                .filter(member -> isOf(batch, member))
                .toList();
    }

    /**
     * Whether somebody of an import has come, or is counted in: then it cannot be taken back as a
     * whole.
     */
    static boolean hasArrivals(long batch, Snapshot snapshot) {
        return Members.in(snapshot).here().stream().anyMatch(member -> isOf(batch, member));
    }

    private static boolean isOf(long batch, Member member) {
        return member.imported().stream().anyMatch(listed -> listed.batch() == batch);
    }
}
