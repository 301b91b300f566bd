package dev.vitaminb.telegram;

import dev.vitaminb.core.clock.RedisLeases;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.RedisPartitions;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What was received and is not done yet, in Redis and encrypted: in the order of its numbers per
 * chat, each chat in one instance's hands at a time.
 *
 * <p>What is received again while it waits, or within a day after it was done, is left out. Throws
 * {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not answer.
 */
final class Inbox {
    /** So late may what a dead instance was at be taken over. */
    static final Duration HELD_FOR = RedisLeases.HELD_FOR;

    /** Telegram repeats what was not confirmed for no longer. */
    private static final Duration REPEATED_FOR = Duration.ofDays(1);

    private static final int REMEMBERED = 500;
    private static final Duration ASIDE_FOR = Duration.ofDays(30);
    private static final int MOST_ASIDE = 1_000;
    private static final int CHATS_A_LOOK = 100;

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> ARRIVE = script("arrive");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> FINISH = script("finish");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> HOLD = script("hold");

    private static final RedisCallback<@Nullable Long> TIME =
            connection -> connection.serverCommands().time();

    private final RedisScripts scripts;
    private final Vault vault;
    private final String account;
    private final String instance = UUID.randomUUID().toString();

    /**
     * @param account of the bot whose updates they are; another bot's are kept apart
     */
    Inbox(RedisConnectionFactory connections, Vault vault, String account) {
        this.scripts = new RedisScripts(connections);
        this.vault = vault;
        this.account = account;
    }

    @SuppressWarnings("rawtypes")
    private static RedisScript<List> script(String name) {
        return RedisScripts.scriptAt("dev/vitaminb/telegram/" + name);
    }

    /**
     * An update as it was received.
     *
     * @param number Telegram's {@code update_id}
     * @param json its text
     */
    record Received(long number, String json) {}

    /**
     * An update to be worked on now.
     *
     * @param left how often whoever was at work on it left it behind
     */
    record Head(Received update, int left) {}

    /**
     * Takes in updates of one chat; none to take over what another instance left behind.
     *
     * @return what this instance is to begin with; empty if another one, or this one already, is at
     *     work on the chat
     */
    Optional<Head> arrive(String chat, List<Received> updates) {
        var arguments = arguments(chat);
        for (var update : updates) {
            arguments.add(RedisScripts.bytes(update.number()));
            arguments.add(
                    vault.seal(
                            account, label(chat), update.json().getBytes(StandardCharsets.UTF_8)));
        }
        return head(chat, scripts.run(ARRIVE, keys(chat), arguments, true));
    }

    /** How the work on an update ends. */
    enum Outcome {
        DONE,
        /** It is kept for whoever looks for the fault, and holds nothing up. */
        ASIDE
    }

    /** Ends the work on an update; the next one of its chat, if this instance is to go on. */
    Optional<Head> finish(String chat, long number, Outcome outcome) {
        var arguments = arguments(chat);
        arguments.add(RedisScripts.bytes(number));
        arguments.add(RedisScripts.bytes(outcome == Outcome.ASIDE ? "aside" : "done"));
        arguments.add(RedisScripts.bytes(REMEMBERED));
        arguments.add(RedisScripts.bytes(REPEATED_FOR.toMillis()));
        arguments.add(RedisScripts.bytes(MOST_ASIDE));
        arguments.add(RedisScripts.bytes(ASIDE_FOR.toMillis()));
        var keys = new ArrayList<>(keys(chat));
        keys.add(key(partition(chat), "aside"));
        return head(chat, scripts.run(FINISH, keys, arguments, true));
    }

    /** Goes on holding a chat; whether it is still in this instance's hands. */
    boolean hold(String chat) {
        var reply =
                scripts.run(
                        HOLD,
                        List.of(chats(partition(chat)), key(partition(chat), "holders")),
                        arguments(chat),
                        true);
        return RedisScripts.text(reply.getFirst()).equals("held");
    }

    /** The chats that nobody holds although something waits, by the store's clock. */
    List<String> abandoned() {
        return new RedisPartitions(scripts).due(this::chats, now(), CHATS_A_LOOK);
    }

    private Instant now() {
        return Instant.ofEpochMilli(
                scripts.guarded(
                        false,
                        () -> {
                            var time = scripts.template().execute(TIME);
                            return time == null ? 0 : time;
                        }));
    }

    private Optional<Head> head(String chat, List<?> reply) {
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        var json =
                new String(
                        vault.open(account, label(chat), RedisScripts.binary(reply.get(1))),
                        StandardCharsets.UTF_8);
        return Optional.of(
                new Head(
                        new Received(RedisScripts.number(reply.getFirst()), json),
                        Math.toIntExact(RedisScripts.number(reply.getLast()))));
    }

    private List<byte[]> arguments(String chat) {
        var arguments = new ArrayList<byte[]>();
        arguments.add(RedisScripts.bytes(chat));
        arguments.add(RedisScripts.bytes(instance));
        arguments.add(RedisScripts.bytes(HELD_FOR.toMillis()));
        return arguments;
    }

    private List<String> keys(String chat) {
        int partition = partition(chat);
        return List.of(
                chats(partition),
                key(partition, chat + ":order"),
                key(partition, chat + ":texts"),
                key(partition, chat + ":done"),
                key(partition, "holders"));
    }

    private String chats(int partition) {
        return key(partition, "chats");
    }

    private String key(int partition, String rest) {
        return "{p%03d}:inbox:%s:%s".formatted(partition, account, rest);
    }

    private static int partition(String chat) {
        return Math.floorMod(chat.hashCode(), GroupId.PARTITIONS);
    }

    private static String label(String chat) {
        return "update " + chat;
    }
}
