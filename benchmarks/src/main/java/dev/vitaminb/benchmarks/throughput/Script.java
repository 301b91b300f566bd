package dev.vitaminb.benchmarks.throughput;

import dev.vitaminb.core.ledger.RedisScripts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;

/**
 * One run of the commit script as the bot sent it: keys, then arguments.
 *
 * @param keys how many of the parts are keys
 */
record Script(int keys, List<byte[]> parts) {
    static final String COMMIT = RedisScripts.script("ledger/commit").getSha1();

    // As commit.lua declares them.
    private static final int RECEIPT_KEY = 1;

    /** The same on a group that has come to a version, for another event. */
    Script again(long version, String event) {
        var changed = new ArrayList<>(parts);
        changed.set(
                RECEIPT_KEY,
                bytes(new String(parts.get(RECEIPT_KEY), StandardCharsets.UTF_8) + ":" + event));
        changed.set(keys, bytes(Long.toString(version)));
        return new Script(keys, changed);
    }

    /**
     * Has Redis run it.
     *
     * @throws IllegalStateException unless it recorded
     */
    void run(RedisConnectionFactory connections) {
        try (var connection = connections.getConnection()) {
            List<?> reply =
                    connection
                            .scriptingCommands()
                            .evalSha(COMMIT, ReturnType.MULTI, keys, parts.toArray(byte[][]::new));
            if (reply == null
                    || !(reply.getFirst() instanceof byte[] outcome)
                    || !new String(outcome, StandardCharsets.UTF_8).equals("recorded")) {
                throw new IllegalStateException("The script did not record");
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
