package dev.vitaminb.redis;

import java.util.Comparator;
import java.util.regex.Pattern;

/** An engine's version. */
record EngineVersion(int major, int minor, int patch) implements Comparable<EngineVersion> {
    /** Older ones lack commands that a present-day program takes for granted. */
    static final EngineVersion OLDEST = new EngineVersion(6, 2, 0);

    /**
     * The first one with its append-only file in several parts, which older ones overlook in
     * silence.
     */
    static final EngineVersion SEVEN = new EngineVersion(7, 0, 0);

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})");
    private static final Comparator<EngineVersion> ORDER =
            Comparator.comparingInt(EngineVersion::major)
                    .thenComparingInt(EngineVersion::minor)
                    .thenComparingInt(EngineVersion::patch);

    static EngineVersion parse(String text) {
        var match = DOTTED.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a version: " + text);
        }
        return new EngineVersion(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)));
    }

    boolean isAtLeast(EngineVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(EngineVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
