package dev.vitaminb.app;

import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Alarms.Alarm;
import dev.vitaminb.core.courier.RedisBacklog;
import dev.vitaminb.core.courier.RedisBacklog.Backlog;
import dev.vitaminb.core.ledger.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Looks at the store now and then: its memory, with a warning before it is full, and what waits.
 */
final class Vitals {
    private static final Logger log = LoggerFactory.getLogger(Vitals.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int MEGABYTE = 1_000_000;

    private final Supplier<Optional<RedisMemory>> memories;
    private final Supplier<Backlog> backlogs;
    private final Alarms alarms;
    private volatile @Nullable RedisMemory memory;
    private volatile @Nullable Backlog backlog;

    Vitals(Supplier<Optional<RedisMemory>> memories, Supplier<Backlog> backlogs, Alarms alarms) {
        this.memories = memories;
        this.backlogs = backlogs;
        this.alarms = alarms;
    }

    static Vitals of(RedisConnectionFactory connections, RedisBacklog backlog, Alarms alarms) {
        return new Vitals(
                () -> {
                    try (var connection = connections.getConnection()) {
                        return Optional.ofNullable(connection.serverCommands().info("memory"))
                                .flatMap(RedisMemory::in);
                    }
                },
                backlog::now,
                alarms);
    }

    /** Looks every 15 seconds. */
    Serving whileServing() {
        return NowAndThen.doing("vitals", EVERY, this::look);
    }

    /** As of the last look; empty before the first one, and while the store is away. */
    Optional<RedisMemory> memory() {
        return Optional.ofNullable(memory);
    }

    /** As of the last look; empty before the first one, and while the store is away. */
    Optional<Backlog> backlog() {
        return Optional.ofNullable(backlog);
    }

    void look() {
        try {
            remember(memories.get().orElse(null));
            backlog = backlogs.get();
        } catch (DataAccessException | StoreUnavailable away) {
            // ConnectionNews tells that it is away.
            log.debug("The store was not looked at", away);
            memory = null;
            backlog = null;
        }
    }

    private void remember(@Nullable RedisMemory now) {
        var before = memory;
        memory = now;
        var alarming = now != null && now.isAlarming();
        if (now != null && alarming && (before == null || !before.isAlarming())) {
            alarms.raise(
                    Alarm.STORE_FILLING,
                    "Redis is %d %% full (%d of %d MB): give it more memory; when it is full, nothing can be recorded."
                            .formatted(
                                    now.percent(), now.used() / MEGABYTE, now.limit() / MEGABYTE));
        } else if (now != null && !alarming && before != null && before.isAlarming()) {
            log.info("Redis has room again: it is {} % full", now.percent());
        }
    }
}
