package dev.vitaminb.redis;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How a Redis is found and run.
 *
 * @param engines where to look, the preferred first
 * @param patience how long a starting engine may give no sign of life; loading its data is one
 */
public record Options(Appendfsync appendfsync, List<EngineSource> engines, Duration patience) {

    public Options {
        engines = List.copyOf(engines);
    }

    /**
     * Every write on the disk before it is answered; an installed engine before the shipped one; 30
     * seconds.
     */
    public static Options standard() {
        return new Options(Appendfsync.ALWAYS, EngineSource.all(), Duration.ofSeconds(30));
    }

    public Options withAppendfsync(Appendfsync policy) {
        return new Options(policy, engines, patience);
    }

    public Options withEngines(EngineSource... sources) {
        return new Options(appendfsync, List.of(sources), patience);
    }

    public Options withPatience(Duration longest) {
        return new Options(appendfsync, engines, longest);
    }

    /** When a write reaches the disk, in Redis's own words. */
    public enum Appendfsync {
        ALWAYS,
        EVERYSEC,
        NO;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
