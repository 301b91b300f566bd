package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.benchmarks.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was found out.
 *
 * @param told how many groups have exactly one recap, with its story
 * @param usual how long commands took before any recap was due, in microseconds, in order of size
 * @param meanwhile how long they took while recaps were decided
 */
record Findings(
        int groups,
        long told,
        Duration took,
        List<Long> usual,
        List<Long> meanwhile,
        Memory memory) {
    private static final Duration WANTED = Duration.ofSeconds(60);
    private static final double TIMES_USUAL = 3;
    private static final double MEGABYTES = 5;

    /**
     * Bytes of the heap that are used after a full collection.
     *
     * @param before without the groups
     * @param read when each has just been read once
     * @param idle when what was cached of them is forgotten again
     */
    record Memory(long before, long read, long idle) {}

    /** Whether every group has its recap, once; slowness is not wrong. */
    boolean areRight() {
        return told == groups;
    }

    void report() {
        double seconds = took.toMillis() / 1_000.0;
        double most = TIMES_USUAL * at(usual, 0.5);
        double idle = perThousand(memory.idle());
        var table = new Table("figure", "value", "wanted", "");
        table.row("groups of 50 whose recap was due", groups, "", "");
        table.row("of these with exactly one recap", told, groups, areRight() ? "OK" : "WRONG");
        table.row(
                "seconds until all were decided",
                say(seconds),
                "at most " + WANTED.toSeconds(),
                seconds <= WANTED.toSeconds() ? "OK" : "TOO SLOW");
        table.row("usual median of a command, ms", say(at(usual, 0.5)), "", "");
        table.row(
                "median meanwhile, ms",
                say(at(meanwhile, 0.5)),
                "less than " + say(most),
                at(meanwhile, 0.5) < most ? "OK" : "TOO SLOW");
        table.row("usual 95th percentile, ms", say(at(usual, 0.95)), "", "");
        table.row("95th percentile meanwhile, ms", say(at(meanwhile, 0.95)), "", "");
        table.row("commands usually / meanwhile", usual.size() + " / " + meanwhile.size(), "", "");
        table.row("MB of heap before the groups", say(memory.before() / 1e6), "", "");
        table.row("MB of heap, each just read once", say(memory.read() / 1e6), "", "");
        table.row("of it per 1,000 groups", say(perThousand(memory.read())), "", "");
        table.row("MB of heap, all idle for an hour", say(memory.idle() / 1e6), "", "");
        table.row(
                "of it per 1,000 groups",
                say(idle),
                "at most " + say(MEGABYTES),
                idle <= MEGABYTES ? "OK" : "TOO MUCH");
        IO.println(table);
    }

    private double perThousand(long bytes) {
        return Math.max(0, bytes - memory.before()) / 1e6 / (groups / 1_000.0);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1_000.0;
    }

    private static String say(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
