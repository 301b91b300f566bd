package dev.vitaminb.app;

import java.util.Optional;
import java.util.Properties;

/**
 * How full Redis is.
 *
 * @param used in bytes
 * @param limit in bytes: its {@code maxmemory}; without one, half of its machine's memory, because
 *     rewriting the append-only file may take as much again
 */
record RedisMemory(long used, long limit) {
    private static final double ALARMING = 0.8;

    /** What {@code INFO memory} tells; empty if it does not tell enough. */
    static Optional<RedisMemory> in(Properties memory) {
        var used = number(memory, "used_memory");
        var limit =
                number(memory, "maxmemory")
                        .or(() -> number(memory, "total_system_memory").map(all -> all / 2));
        return used.flatMap(bytes -> limit.map(most -> new RedisMemory(bytes, most)));
    }

    private static Optional<Long> number(Properties memory, String name) {
        return Optional.ofNullable(memory.getProperty(name))
                .map(Long::valueOf)
                .filter(bytes -> bytes > 0);
    }

    /** Whether somebody should see to it before writes are refused. */
    boolean isAlarming() {
        return used >= ALARMING * limit;
    }

    int percent() {
        return Math.toIntExact(Math.round(100.0 * used / limit));
    }
}
