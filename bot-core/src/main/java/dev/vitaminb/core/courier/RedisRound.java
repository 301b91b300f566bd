package dev.vitaminb.core.courier;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The courier's books in Redis: which addresses are due, what waits for each, what is under way.
 */
final class RedisRound {

    private static final int ADDRESSES_A_LOOK = 100;
    private static final String NO_MESSAGE = "none";

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> CLAIM = RedisScripts.script("courier/claim");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> FINISH = RedisScripts.script("courier/finish");

    private final RedisScripts scripts;
    private final Vault vault;

    RedisRound(RedisConnectionFactory connections, Vault vault) {
        this.scripts = new RedisScripts(connections);
        this.vault = vault;
    }

    /** Where something waits: a home or a member of a group. */
    record Stop(GroupId group, String destination) {
        static Stop from(String text) {
            var slash = text.indexOf('/');
            return new Stop(new GroupId(text.substring(0, slash)), text.substring(slash + 1));
        }

        @Override
        public String toString() {
            return group + "/" + destination;
        }
    }

    /**
     * What is to be brought now.
     *
     * @param tries how often it was tried before
     * @param message the platform's id of the message to be edited, if it was posted before
     */
    record Claim(Stop stop, Item item, int tries, Optional<String> message) {}

    /** How a claim ends. */
    enum Outcome {
        DONE,
        ASIDE,
        LATER
    }

    /** The stops of all partitions at which something is due, in one pipeline. */
    List<Stop> due(Instant now) {
        RedisCallback<@Nullable Object> looks =
                connection -> {
                    for (int partition = 0; partition < GroupId.PARTITIONS; partition++) {
                        connection
                                .zSetCommands()
                                .zRangeByScore(
                                        bytes(Keys.due(partition)),
                                        0,
                                        (double) now.toEpochMilli(),
                                        0,
                                        ADDRESSES_A_LOOK);
                    }
                    return null;
                };
        return scripts.guarded(false, () -> stops(scripts.template().executePipelined(looks)));
    }

    private static List<Stop> stops(List<?> partitions) {
        var stops = new ArrayList<Stop>();
        for (var partition : partitions) {
            if (partition instanceof Iterable<?> members) {
                for (var member : members) {
                    stops.add(Stop.from(RedisScripts.text(member)));
                }
            }
        }
        return stops;
    }

    Optional<Claim> claim(Stop stop, Instant now, Instant hold) {
        var group = stop.group();
        var reply =
                scripts.run(
                        CLAIM,
                        List.of(
                                Keys.due(group.partition()),
                                Keys.queue(group, stop.destination()),
                                Keys.of(group, "flight"),
                                Keys.of(group, "posted")),
                        List.of(
                                bytes(stop.toString()),
                                bytes(stop.destination()),
                                RedisScripts.bytes(now.toEpochMilli()),
                                RedisScripts.bytes(hold.toEpochMilli())),
                        true);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        var token = RedisScripts.text(reply.get(0));
        var message =
                reply.get(2) instanceof byte[] sealed
                        ? Optional.of(
                                new String(
                                        vault.open(group.code(), label(stop, token), sealed),
                                        StandardCharsets.UTF_8))
                        : Optional.<String>empty();
        return Optional.of(
                new Claim(
                        stop,
                        Item.from(token),
                        Math.toIntExact(RedisScripts.number(reply.get(1))),
                        message));
    }

    /**
     * Ends a claim.
     *
     * @param next before when nothing more is sent to this address
     * @param message the platform's id of a card that has been posted
     */
    void finish(Claim claim, Outcome outcome, Instant next, Optional<String> message) {
        var stop = claim.stop();
        var group = stop.group();
        var token = claim.item().token();
        var sealed =
                message.map(id -> vault.seal(group.code(), label(stop, token), bytes(id)))
                        .orElse(bytes(NO_MESSAGE));
        scripts.run(
                FINISH,
                List.of(
                        Keys.due(group.partition()),
                        Keys.queue(group, stop.destination()),
                        Keys.of(group, "flight"),
                        Keys.of(group, "posted"),
                        Keys.of(group, "aside")),
                List.of(
                        bytes(stop.toString()),
                        bytes(stop.destination()),
                        bytes(token),
                        bytes(outcome.name().toLowerCase(Locale.ROOT)),
                        RedisScripts.bytes(next.toEpochMilli()),
                        sealed),
                true);
    }

    private static String label(Stop stop, String token) {
        return "posted " + token + "@" + stop.destination();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
