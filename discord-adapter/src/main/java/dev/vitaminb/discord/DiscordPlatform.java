package dev.vitaminb.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord as the courier sees it: channels of servers, and private chats. */
final class DiscordPlatform implements Platform {
    private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);

    /** Less than the 30 seconds that the courier waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration WHILE_CONNECTING = Duration.ofSeconds(2);

    /** Half of the 50 requests a second that Discord allows a bot: answers need theirs. */
    private static final Limits LIMITS = new Limits(25, 60, Duration.ZERO);

    /** Discord's limit for a nonce is 25 characters. */
    private static final int NONCE_BYTES = 18;

    private final Optional<Shards> shards;
    private final Connection connection;

    DiscordPlatform(Optional<Shards> shards, Connection connection) {
        this.shards = shards;
        this.connection = connection;
    }

    @Override
    public String name() {
        return Names.PLATFORM;
    }

    @Override
    public Set<String> accounts() {
        return shards.map(ours ->
                        IntStream.rangeClosed(ours.first(), ours.last())
                                .mapToObj(shard -> account(shard, ours))
                                .collect(Collectors.toSet()))
                .orElse(Set.of(name()));
    }

    @Override
    public String account(Address to) {
        return shards.map(all -> account(all.of(Names.target(to).id()), all)).orElse(name());
    }

    private String account(int shard, Shards all) {
        return "%s:%d/%d".formatted(name(), shard, all.total());
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public boolean knowsNonces() {
        return true;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return Optional.of(Names.privately(person.user()));
    }

    @Override
    public Delivery post(GroupId group, Address to, View view, String nonce, Manner manner) {
        return attempt(discord ->
                switch (Names.target(to)) {
                    case Names.Target.Person(var user) ->
                            post(privately(discord, user), shown(group, view), nonce, manner);
                    case Names.Target.Channel(var server, var channel) ->
                            there(
                                    discord,
                                    server,
                                    channel,
                                    found -> post(found, shown(group, view), nonce, manner));
                });
    }

    private Delivery post(
            MessageChannel channel,
            List<MessageTopLevelComponent> words,
            String nonce,
            Manner manner) {
        var message =
                done(
                        channel.sendMessage(Messages.posted(words))
                                .setNonce(brief(nonce))
                                .setSuppressedNotifications(manner != Manner.ALOUD));
        if (manner == Manner.PINNED) {
            pin(channel, message);
        }
        return delivered(channel, message);
    }

    // A board that is not pinned is better than none.
    private static void pin(MessageChannel channel, Message message) {
        try {
            done(channel.pinMessageById(message.getIdLong()));
        } catch (RuntimeException failure) {
            log.info("The board could not be pinned: {}", Failures.in(failure));
        }
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, View view) {
        var name = MessageName.from(message);
        return attempt(discord ->
                switch (Names.target(at)) {
                    case Names.Target.Person(var user) ->
                            edit(privately(discord, user), name, shown(group, view));
                    case Names.Target.Channel(var server, var now) -> {
                        var edited =
                                there(
                                        discord,
                                        server,
                                        name.channel(),
                                        found -> edit(found, name, shown(group, view)));
                        // Where it stood is no more, or out of reach: it is posted anew where posts
                        // go now.
                        yield edited instanceof Delivery.Unreachable && now != name.channel()
                                ? new Delivery.Gone()
                                : edited;
                    }
                });
    }

    private static Delivery edit(
            MessageChannel channel, MessageName name, List<MessageTopLevelComponent> words) {
        return delivered(
                channel, done(channel.editMessageById(name.message(), Messages.edited(words))));
    }

    private static Delivery delivered(MessageChannel channel, Message message) {
        return new Delivery.Delivered(
                new MessageName(channel.getIdLong(), message.getIdLong()).toString());
    }

    private static List<MessageTopLevelComponent> shown(GroupId group, View view) {
        return Layout.of(view, group.code(), file -> Optional.empty());
    }

    private Delivery attempt(Function<ShardManager, Delivery> action) {
        var discord = connection.established();
        if (discord.isEmpty()) {
            return new Delivery.Postponed(WHILE_CONNECTING);
        }
        try {
            return action.apply(discord.get());
        } catch (Undone undone) {
            return Refusals.delivery(undone.failure);
        } catch (PermissionException lacking) {
            return Refusals.delivery(lacking);
        }
    }

    private static MessageChannel privately(ShardManager discord, long user) {
        return done(discord.getShards().getFirst().openPrivateChannelById(user));
    }

    private static Delivery there(
            ShardManager discord,
            long server,
            long channel,
            Function<GuildMessageChannel, Delivery> action) {
        var guild = discord.getGuildById(server);
        if (guild == null) {
            return absence(discord, server);
        }
        var found = guild.getChannelById(GuildMessageChannel.class, channel);
        return found == null ? new Delivery.Unreachable() : action.apply(found);
    }

    private static Delivery absence(ShardManager discord, long server) {
        boolean mayCome =
                discord.getShards().stream()
                        .anyMatch(shard ->
                                shard.getStatus() != JDA.Status.CONNECTED
                                        || shard.isUnavailable(server));
        return mayCome ? new Delivery.Postponed(WHILE_CONNECTING) : new Delivery.Unreachable();
    }

    /** Waits for an answer of Discord; throws {@link Undone} with what it said instead. */
    private static <T> T done(RestAction<T> action) {
        try {
            return action.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).complete(false);
        } catch (RateLimitedException | RuntimeException failure) {
            throw new Undone(failure);
        }
    }

    /** Something that Discord has not done. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception failure;

        Undone(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static String brief(String nonce) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, NONCE_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
