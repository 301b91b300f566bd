package dev.vitaminb.core.courier;

import dev.vitaminb.core.courier.RedisRound.Stop;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.script.RedisScript;

/** Counts what waits to be brought, for figures. */
public final class RedisBacklog {
    private static final int MOST_ADDRESSES = 1_000;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> WAITING = RedisScripts.script("courier/waiting");

    private final RedisRound round;
    private final RedisScripts scripts;

    public RedisBacklog(RedisConnectionFactory connections, Vault vault) {
        this.round = new RedisRound(connections, vault);
        this.scripts = new RedisScripts(connections);
    }

    /**
     * What waits at one moment.
     *
     * @param addresses where something waits
     * @param items how many cards and notices; of a thousand addresses at most
     * @param oldest when the one was recorded that has waited longest; empty if nothing waits
     */
    public record Backlog(int addresses, long items, Optional<Instant> oldest) {}

    /**
     * Counts in all partitions.
     *
     * @throws dev.vitaminb.core.ledger.StoreUnavailable if Redis does not answer
     */
    public Backlog now() {
        var stops = round.due(Instant.ofEpochMilli(Long.MAX_VALUE));
        var waiting = stops.stream().limit(MOST_ADDRESSES).map(this::at).toList();
        return new Backlog(
                stops.size(),
                waiting.stream().mapToLong(Waiting::items).sum(),
                waiting.stream().flatMap(each -> each.since().stream()).min(Instant::compareTo));
    }

    private record Waiting(long items, Optional<Instant> since) {}

    private Waiting at(Stop stop) {
        var group = stop.group();
        var reply =
                scripts.run(
                        WAITING,
                        List.of(
                                Keys.queue(group, stop.destination()),
                                Keys.of(group, "flight"),
                                Keys.of(group, "ledger")),
                        List.of(stop.destination().getBytes(StandardCharsets.UTF_8)),
                        false);
        return new Waiting(
                RedisScripts.number(reply.getFirst()),
                reply.getLast() instanceof byte[]
                        ? Optional.of(Instant.ofEpochMilli(RedisScripts.number(reply.getLast())))
                        : Optional.empty());
    }
}
