package dev.vitaminb.core.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many commands a minute a member and a group may call; counted in memory, per clock minute.
 */
public final class RateLimit {
    /** A word of ten letters is ten lookups. */
    private static final int LOOKUPS = 20;

    private final int perMember;
    private final int perGroup;
    private final InstantSource clock;
    private final Cache<Object, Minute> minutes =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /** Limits in commands a minute. */
    public RateLimit(int perMember, int perGroup, InstantSource clock) {
        this.perMember = perMember;
        this.perGroup = perGroup;
        this.clock = clock;
    }

    /** Whether one more is within the limits. */
    enum Verdict {
        ADMITTED,
        /** Over the limit for the first time in this minute: one private word. */
        JUST_EXCEEDED,
        /** Still over the limit: silence. */
        EXCEEDED
    }

    Verdict admit(Identity who) {
        return admit(who, perMember);
    }

    /** Whether somebody may look something up while typing: far more often than they may call. */
    boolean admitsLookup(Identity who) {
        return admit(new Looking(who), perMember * LOOKUPS) == Verdict.ADMITTED;
    }

    /** One more command of somebody in a group; everybody is told once a minute that it is full. */
    Verdict admit(GroupId group, Identity who) {
        return admit(group, perGroup) == Verdict.ADMITTED
                ? Verdict.ADMITTED
                : admit(new Told(group, who), 0);
    }

    private Verdict admit(Object key, int limit) {
        long minute = clock.instant().getEpochSecond() / 60;
        var counted =
                minutes.asMap()
                        .compute(
                                key,
                                (k, present) ->
                                        present == null || present.minute != minute
                                                ? new Minute(minute, new AtomicInteger())
                                                : present);
        int count = counted.calls.incrementAndGet();
        if (count <= limit) {
            return Verdict.ADMITTED;
        }
        return count == limit + 1 ? Verdict.JUST_EXCEEDED : Verdict.EXCEEDED;
    }

    private record Told(GroupId group, Identity who) {}

    private record Looking(Identity who) {}

    private record Minute(long minute, AtomicInteger calls) {}
}
