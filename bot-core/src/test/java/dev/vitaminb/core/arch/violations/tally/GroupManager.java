package dev.vitaminb.core.arch.violations.tally;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Says nothing by its name, and asks the machine for the time in every way there is. */
@SuppressWarnings("JavaUtilDate")
public final class GroupManager {
    /** Says as little. */
    public record MemberDTO(long number) {}

    /** Has a word in it that only looks banned. */
    public record Database(long size) {}

    public Instant at() {
        return Instant.now();
    }

    public LocalDate day(ZoneId zone) {
        return LocalDate.now(zone);
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public Instant utc() {
        return Clock.systemUTC().instant();
    }

    public long duration(long since) {
        return System.nanoTime() - since;
    }

    @SuppressWarnings("JavaUtilDate")
    public long old(Date date) {
        return date.getTime();
    }
}
