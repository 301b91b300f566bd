package dev.vitaminb.core.tally;

import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.MemberId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts by member and local day; everything longer is a sum of days. */
public final class Tally {
    private final List<Cell> cells;

    /** One count of one member on one day. */
    public record Cell(LocalDate day, MemberId member, Measure measure, long count) {}

    /** A member and what they have of something. */
    public record Standing(MemberId member, long count) {}

    Tally(List<Cell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** Every count, in no particular order. */
    public List<Cell> cells() {
        return cells;
    }

    /** The sum over everybody from one day to another, both included. */
    public long sum(Measure measure, LocalDate from, LocalDate to) {
        return sum(cell -> cell.measure() == measure && within(cell, from, to));
    }

    /** A member's sum from one day to another, both included. */
    public long sum(MemberId member, Measure measure, LocalDate from, LocalDate to) {
        return sum(cell ->
                cell.measure() == measure
                        && cell.member().equals(member)
                        && within(cell, from, to));
    }

    /** Who of those who count has most, at most so many; those with nothing are left out. */
    public List<Standing> leaders(
            Measure measure, LocalDate from, LocalDate to, Predicate<MemberId> counts, int most) {
        var sums = new HashMap<MemberId, Long>();
        cells.stream()
                .filter(cell -> cell.measure() == measure && within(cell, from, to))
                .forEach(cell -> sums.merge(cell.member(), cell.count(), Long::sum));
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && counts.test(entry.getKey()))
                .sorted(
                        Map.Entry.<MemberId, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .toList();
    }

    private long sum(Predicate<Cell> fits) {
        return cells.stream().filter(fits).mapToLong(Cell::count).sum();
    }

    private static boolean within(Cell cell, LocalDate from, LocalDate to) {
        return !cell.day().isBefore(from) && !cell.day().isAfter(to);
    }
}
