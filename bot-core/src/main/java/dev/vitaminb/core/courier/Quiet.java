package dev.vitaminb.core.courier;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours of the night, in a group's zone, in which nobody is disturbed. */
final class Quiet {
    private static final LocalTime FROM = LocalTime.of(20, 0);
    private static final LocalTime TO = LocalTime.of(8, 0);

    private Quiet() {}

    /** When somebody may next be disturbed: now, or when the night is over. */
    static Instant over(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (local.toLocalTime().isBefore(TO)) {
            return local.toLocalDate().atTime(TO).atZone(zone).toInstant();
        }
        return local.toLocalTime().isBefore(FROM) ? now : tomorrow(now, zone);
    }

    /** When the next night is over. */
    static Instant tomorrow(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().plusDays(1).atTime(TO).atZone(zone).toInstant();
    }
}
