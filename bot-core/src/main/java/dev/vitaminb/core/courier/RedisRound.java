package dev.vitaminb.core.courier;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.RedisPartitions;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.RedisZSetCommands;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The courier's books in Redis: which addresses are due, what waits for each, what is under way.
 */
final class RedisRound {

    private static final int ADDRESSES_A_LOOK = 100;
    private static final String NO_MESSAGE = "none";
    private static final byte[] PAUSED = bytes("paused");

    /** So long may nothing arrive at an address before somebody is told. */
    private static final Duration TOLD_AFTER = Duration.ofHours(24);

    /** So long it is remembered what was set aside, for whoever looks for the fault. */
    private static final Duration ASIDE_FOR = Duration.ofDays(30);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> CLAIM = RedisScripts.script("courier/claim");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> FINISH = RedisScripts.script("courier/finish");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> BACK = RedisScripts.script("courier/back");

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

        /** Whether it is a member rather than a home. */
        boolean isPrivate() {
            return destination.startsWith("m") || isUnhurried();
        }

        /** Whether it is what a member is told when it does not disturb. */
        boolean isUnhurried() {
            return destination.startsWith(Item.UNHURRIED);
        }

        /** The number of the home or the member. */
        int number() {
            return Integer.parseInt(destination.substring(1));
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
     * @param again whether somebody who claimed it before may have sent it
     */
    record Claim(Stop stop, Item item, int tries, Optional<String> message, boolean again) {
        /** The same, of which it is known that nobody has sent it. */
        Claim anew() {
            return new Claim(stop, item, tries, message, false);
        }
    }

    /** How a claim ends. */
    enum Outcome {
        DONE,
        ASIDE,
        /** Tried again, later each time. */
        FAILED,
        /** Tried again when the platform takes it. */
        HELD,
        /** It and what waits behind it wait for somebody's next contact. */
        AWAY,
        /** It may have arrived: it alone waits for somebody's next contact. */
        KEPT
    }

    /** What is to be told now that a claim has ended. */
    sealed interface Ended {
        /** Nothing. */
        record Quietly() implements Ended {}

        /** Nothing has arrived at the stop since then, which is long. */
        record Overdue(Instant since) implements Ended {}

        /** Whoever is to read these turns out to be away. */
        record Away(List<Item> waiting) implements Ended {}
    }

    /** The stops of all partitions at which something is due, in one pipeline. */
    List<Stop> due(Instant now) {
        return new RedisPartitions(scripts)
                .due(Keys::due, now, ADDRESSES_A_LOOK).stream().map(Stop::from).toList();
    }

    /** Lets nothing be sent to an address before some time. */
    void postpone(Stop stop, Instant until) {
        scripts.guarded(
                true,
                () ->
                        scripts.template()
                                .execute(
                                        (RedisCallback<@Nullable Boolean>)
                                                connection ->
                                                        connection
                                                                .zSetCommands()
                                                                .zAdd(
                                                                        bytes(
                                                                                Keys.due(
                                                                                        stop.group()
                                                                                                .partition())),
                                                                        (double)
                                                                                until
                                                                                        .toEpochMilli(),
                                                                        bytes(stop.toString()),
                                                                        RedisZSetCommands.ZAddArgs
                                                                                .ifExists())));
    }

    /**
     * Notes that the platform wants nothing to be sent by an account for a while, for whoever sends
     * by it next.
     */
    boolean pause(String account, Duration atLeast) {
        if (!atLeast.isPositive()) {
            return false;
        }
        return scripts.guarded(
                true,
                () -> {
                    scripts.template().opsForValue().set(pauseOf(account), PAUSED, atLeast);
                    return true;
                });
    }

    /** For how long the platform still wants nothing to be sent by an account, by Redis's clock. */
    Duration paused(String account) {
        var left =
                scripts.guarded(
                        false,
                        () ->
                                scripts.template()
                                        .getExpire(pauseOf(account), TimeUnit.MILLISECONDS));
        return left == null || left < 0 ? Duration.ZERO : Duration.ofMillis(left);
    }

    private static String pauseOf(String account) {
        return "pause:" + account;
    }

    /** Has what waits for a member's next contact sent now. */
    void back(Stop stop, Instant now) {
        scripts.run(
                BACK,
                List.of(
                        Keys.due(stop.group().partition()),
                        Keys.away(stop.group()),
                        Keys.kept(stop.group(), stop.destination()),
                        Keys.queue(stop.group(), stop.destination())),
                List.of(
                        bytes(stop.toString()),
                        bytes(stop.destination()),
                        RedisScripts.bytes(now.toEpochMilli())),
                true);
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
                        message,
                        RedisScripts.text(reply.get(3)).equals("again")));
    }

    /**
     * Ends a claim.
     *
     * @param next before when nothing more is sent to this address
     * @param message the platform's id of a card that has been posted
     * @param rest before when nothing more is brought there, whatever comes; empty for no such time
     */
    Ended finish(
            Claim claim,
            Outcome outcome,
            Instant now,
            Instant next,
            Optional<String> message,
            Optional<Instant> rest) {
        var stop = claim.stop();
        var group = stop.group();
        var token = claim.item().token();
        var sealed =
                message.map(id -> vault.seal(group.code(), label(stop, token), bytes(id)))
                        .orElse(bytes(NO_MESSAGE));
        var reply =
                scripts.run(
                        FINISH,
                        List.of(
                                Keys.due(group.partition()),
                                Keys.queue(group, stop.destination()),
                                Keys.of(group, "flight"),
                                Keys.of(group, "posted"),
                                Keys.of(group, "aside"),
                                Keys.away(group),
                                Keys.kept(group, stop.destination())),
                        List.of(
                                bytes(stop.toString()),
                                bytes(stop.destination()),
                                bytes(token),
                                bytes(outcome.name().toLowerCase(Locale.ROOT)),
                                RedisScripts.bytes(now.toEpochMilli()),
                                RedisScripts.bytes(next.toEpochMilli()),
                                sealed,
                                RedisScripts.bytes(TOLD_AFTER.toMillis()),
                                RedisScripts.bytes(rest.map(Instant::toEpochMilli).orElse(0L)),
                                RedisScripts.bytes(ASIDE_FOR.toMillis())),
                        true);
        return switch (RedisScripts.text(reply.getFirst())) {
            case "overdue" ->
                    new Ended.Overdue(Instant.ofEpochMilli(RedisScripts.number(reply.getLast())));
            case "away" ->
                    new Ended.Away(
                            reply.stream()
                                    .skip(1)
                                    .map(RedisScripts::text)
                                    .map(Item::from)
                                    .toList());
            default -> new Ended.Quietly();
        };
    }

    /** Notes that somebody was told that nothing has arrived at an address since some time. */
    boolean told(Stop stop, Instant since) {
        return scripts.guarded(
                true,
                () -> {
                    scripts.template()
                            .opsForHash()
                            .put(
                                    Keys.of(stop.group(), "flight"),
                                    stop.destination() + ":told",
                                    RedisScripts.bytes(since.toEpochMilli()));
                    return true;
                });
    }

    private static String label(Stop stop, String token) {
        return "posted " + token + "@" + stop.destination();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
