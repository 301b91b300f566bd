package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.tally.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts by member, day and measure, made anew from the ledger's entries. */
final class Tallying {
    private Tallying() {}

    /** Whether the stored counts are what the entries add up to; nothing and 0 are the same. */
    static boolean agree(Collection<Entry> entries, Collection<Tally.Cell> stored) {
        return rebuilt(entries).equals(without0(stored));
    }

    private static Map<Tally.Cell, Long> rebuilt(Collection<Entry> entries) {
        var sums = new HashMap<Tally.Cell, Long>();
        for (var entry : entries) {
            for (var count : entry.counts()) {
                var cell =
                        new Tally.Cell(
                                entry.counted(), new MemberId(count.member()), count.measure(), 0);
                sums.merge(cell, count.by(), Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<Tally.Cell, Long> without0(Collection<Tally.Cell> stored) {
        var sums = new HashMap<Tally.Cell, Long>();
        for (var cell : stored) {
            sums.merge(
                    new Tally.Cell(cell.day(), cell.member(), cell.measure(), 0),
                    cell.count(),
                    Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
