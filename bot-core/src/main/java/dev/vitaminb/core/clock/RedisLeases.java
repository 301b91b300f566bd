package dev.vitaminb.core.clock;

import dev.vitaminb.core.ledger.RedisScripts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Jobs that one instance does at a time. A lease runs out by Redis's own clock if it is not
 * renewed.
 */
public final class RedisLeases {
    /** How long a lease holds after it was taken or renewed; how late a takeover may be. */
    public static final Duration HELD_FOR = Duration.ofSeconds(15);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> LEASE = RedisScripts.script("clock/lease");

    private final RedisScripts scripts;
    private final String holder = UUID.randomUUID().toString();

    public RedisLeases(RedisConnectionFactory connections) {
        this.scripts = new RedisScripts(connections);
    }

    /** Whether this instance has the job now; asks for it, or renews it. */
    public boolean holds(String job) {
        var reply =
                scripts.run(
                        LEASE,
                        List.of("lease:" + job),
                        List.of(
                                RedisScripts.bytes(holder),
                                RedisScripts.bytes(HELD_FOR.toMillis())),
                        true);
        return RedisScripts.text(reply.getFirst()).equals("held");
    }

    /** Gives a job back, so that another instance need not wait. */
    public void release(String job) {
        scripts.guarded(
                true,
                () -> {
                    if (holds(job)) {
                        scripts.template().delete("lease:" + job);
                    }
                    return job;
                });
    }
}
