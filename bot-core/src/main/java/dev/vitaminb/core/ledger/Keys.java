package dev.vitaminb.core.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The names of keys in Redis. Every key of a group starts with its partition's tag in braces. */
public final class Keys {
    private static final List<String> TAGS =
            IntStream.range(0, GroupId.PARTITIONS).mapToObj("{p%03d}"::formatted).toList();

    private Keys() {}

    /** A key of one group, such as {@code {p017}:g:k4f7q2:ledger}. */
    public static String of(GroupId group, String rest) {
        return tag(group.partition()) + ":g:" + group.code() + ":" + rest;
    }

    /** The addresses of a partition by the time before which nothing is sent to them. */
    public static String due(int partition) {
        return tag(partition) + ":courier:due";
    }

    /** What is due to be done for a partition's groups, by the time before which it is not. */
    public static String duties(int partition) {
        return tag(partition) + ":clock:due";
    }

    /** What waits for one destination, by the version it was written with. */
    public static String queue(GroupId group, String destination) {
        return of(group, "queue:" + destination);
    }

    /** What may have arrived at a destination and waits for the next contact, by its version. */
    public static String kept(GroupId group, String destination) {
        return of(group, "kept:" + destination);
    }

    /** The destinations at which something waits for somebody's next contact, and why. */
    public static String away(GroupId group) {
        return of(group, "away");
    }

    /** The counts of one month, {@code yyyy-MM}: fields {@code <day>.<member>.<measure>}. */
    public static String tally(GroupId group, YearMonth month) {
        return of(group, "tally:" + month);
    }

    /** A count's field in the hash of its month. */
    static String tallyField(LocalDate day, Count count) {
        return day.getDayOfMonth() + "." + count.member() + "." + count.measure();
    }

    private static String tag(int partition) {
        return TAGS.get(partition);
    }
}
