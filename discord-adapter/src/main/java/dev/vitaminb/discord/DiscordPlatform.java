package dev.vitaminb.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord as the courier sees it: channels of servers, and private chats. */
final class DiscordPlatform implements Platform {
    private static final Logger log = LoggerFactory.getLogger(DiscordPlatform.class);

    private static final Duration WHILE_CONNECTING = Duration.ofSeconds(2);

    /** Half of the 50 requests a second that Discord allows a bot: answers need theirs. */
    private static final int A_SECOND = 25;

    private static final int A_MINUTE_IN_A_CHANNEL = 60;

    /** Discord's limit for a nonce is 25 characters. */
    private static final int NONCE_BYTES = 18;

    private final Optional<Shards> shards;
    private final Connection connection;
    private final Contacts contacts;
    private final Threads threads = new Threads();

    DiscordPlatform(Optional<Shards> shards, Connection connection, Contacts contacts) {
        this.shards = shards;
        this.connection = connection;
        this.contacts = contacts;
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
        // Discord counts for the bot, the courier for each shard.
        int total = shards.map(Shards::total).orElse(1);
        return new Limits(Math.max(1, A_SECOND / total), A_MINUTE_IN_A_CHANNEL, Duration.ZERO);
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
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        var words = shown(group, letter);
        return attempt(discord ->
                switch (Names.target(to)) {
                    case Names.Target.Person(var user) ->
                            privately(discord, group, user, words, nonce, manner);
                    case Names.Target.Channel(var server, var channel) ->
                            there(
                                    discord,
                                    server,
                                    guild -> post(guild, channel, letter, words, nonce, manner));
                });
    }

    // Whoever takes no private messages reads it where they are in touch with the bot just now.
    private Delivery privately(
            ShardManager discord,
            GroupId group,
            long user,
            List<MessageTopLevelComponent> words,
            String nonce,
            Manner manner) {
        try {
            return delivered(post(privately(discord, user), words, nonce, manner));
        } catch (Calls.Undone undone) {
            var refused = Refusals.delivery(undone.failure());
            var contact =
                    refused instanceof Delivery.Unreachable
                            ? contacts.find(user, group)
                            : Optional.<InteractionHook>empty();
            return contact.flatMap(hook -> inTouch(hook, user, words)).orElse(refused);
        }
    }

    // If that comes to nothing, it waits for the next contact as it would have without.
    private Optional<Delivery> inTouch(
            InteractionHook hook, long user, List<MessageTopLevelComponent> words) {
        try {
            var message = hook.sendMessage(Messages.posted(words)).setEphemeral(true);
            return Optional.of(delivered(Calls.done(message)));
        } catch (Calls.Undone undone) {
            contacts.forget(user);
            var failed = Refusals.delivery(undone.failure());
            return failed instanceof Delivery.Unanswered ? Optional.of(failed) : Optional.empty();
        }
    }

    private Delivery post(
            Guild guild,
            long channel,
            Letter letter,
            List<MessageTopLevelComponent> words,
            String nonce,
            Manner manner) {
        return switch (guild.getGuildChannelById(channel)) {
            case ForumChannel forum -> {
                var name = Forums.post(forum, letter, words, nonce);
                talk(guild, name, letter);
                yield new Delivery.Delivered(name.toString());
            }
            case GuildMessageChannel found -> {
                var message = post(found, words, nonce, manner);
                letter.topic().ifPresent(topic -> threads.open(found, message.getIdLong(), topic));
                yield delivered(message);
            }
            case null, default -> new Delivery.Unreachable();
        };
    }

    // In a forum people talk below the card itself.
    private void talk(Guild guild, MessageName name, Letter letter) {
        var post = guild.getThreadChannelById(name.channel());
        if (post != null) {
            letter.topic().ifPresent(topic -> threads.bring(post, topic.people()));
        }
    }

    private static Message post(
            MessageChannel channel,
            List<MessageTopLevelComponent> words,
            String nonce,
            Manner manner) {
        var message =
                Calls.done(
                        channel.sendMessage(Messages.posted(words))
                                .setNonce(brief(nonce))
                                .setSuppressedNotifications(manner != Manner.ALOUD));
        if (manner == Manner.PINNED) {
            pin(channel, message);
        }
        return message;
    }

    // What Discord does not allow stays so: a board that is not pinned is better than none. For all
    // else the message is sent again, and as its nonce is the same, only pinned.
    private static void pin(MessageChannel channel, Message message) {
        try {
            Calls.done(channel.pinMessageById(message.getIdLong()));
        } catch (Calls.Undone undone) {
            if (!isForGood(Refusals.delivery(undone.failure()))) {
                throw undone;
            }
            Failures.told(log, "The board was not pinned", undone.failure());
        } catch (PermissionException lacking) {
            Failures.told(log, "The board was not pinned", lacking);
        }
    }

    private static boolean isForGood(Delivery refused) {
        return refused instanceof Delivery.Unreachable || refused instanceof Delivery.Refused;
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        var name = MessageName.from(message);
        var words = shown(group, letter);
        return attempt(discord ->
                switch (Names.target(at)) {
                    case Names.Target.Person(var user) ->
                            edit(privately(discord, user), name, words);
                    case Names.Target.Channel(var server, var now) ->
                            there(discord, server, guild -> edit(guild, now, name, letter, words));
                });
    }

    private Delivery edit(
            Guild guild,
            long now,
            MessageName name,
            Letter letter,
            List<MessageTopLevelComponent> words) {
        return switch (guild.getChannelById(GuildMessageChannel.class, name.channel())) {
            case ThreadChannel post when post.getParentChannel() instanceof ForumChannel forum ->
                    edit(forum, post, name, letter, words);
            case GuildMessageChannel found when leaves(found, now, name) -> new Delivery.Gone();
            case GuildMessageChannel found -> {
                var edited = edit(found, name, words);
                threads.keep(found, name.message(), letter);
                yield edited;
            }
            case null -> editArchived(guild, now, name, letter, words);
        };
    }

    // What is pinned goes along when the bot posts in another channel; all else stays.
    private static boolean leaves(GuildMessageChannel there, long now, MessageName name) {
        if (there.getIdLong() == now || there instanceof ThreadChannel) {
            return false;
        }
        if (!Calls.done(there.retrieveMessageById(name.message())).isPinned()) {
            return false;
        }
        Calls.done(there.deleteMessageById(name.message()));
        return true;
    }

    private Delivery edit(
            ForumChannel forum,
            ThreadChannel post,
            MessageName name,
            Letter letter,
            List<MessageTopLevelComponent> words) {
        var edited = edit(post, name, words);
        Forums.label(forum, post, letter);
        talk(forum.getGuild(), name, letter);
        return edited;
    }

    // Where it stood is no more: it is posted anew where posts go now.
    private Delivery editArchived(
            Guild guild,
            long now,
            MessageName name,
            Letter letter,
            List<MessageTopLevelComponent> words) {
        if (guild.getGuildChannelById(now) instanceof ForumChannel forum) {
            return Forums.find(forum, name.channel())
                    .map(post -> edit(forum, post, name, letter, words))
                    .orElseGet(Delivery.Gone::new);
        }
        return now == name.channel() ? new Delivery.Unreachable() : new Delivery.Gone();
    }

    private static Delivery edit(
            MessageChannel channel, MessageName name, List<MessageTopLevelComponent> words) {
        return delivered(
                Calls.done(channel.editMessageById(name.message(), Messages.edited(words))));
    }

    private static Delivery delivered(Message message) {
        return new Delivery.Delivered(
                new MessageName(message.getChannelIdLong(), message.getIdLong()).toString());
    }

    private static List<MessageTopLevelComponent> shown(GroupId group, Letter letter) {
        return Layout.of(letter.view(), group.code(), file -> Optional.empty());
    }

    private Delivery attempt(Function<ShardManager, Delivery> action) {
        var discord = connection.established();
        if (discord.isEmpty()) {
            return new Delivery.Postponed(WHILE_CONNECTING);
        }
        try {
            return action.apply(discord.get());
        } catch (Calls.Undone undone) {
            return Refusals.delivery(undone.failure());
        } catch (PermissionException lacking) {
            return Refusals.delivery(lacking);
        }
    }

    private static MessageChannel privately(ShardManager discord, long user) {
        return Calls.done(discord.getShards().getFirst().openPrivateChannelById(user));
    }

    private static Delivery there(
            ShardManager discord, long server, Function<Guild, Delivery> action) {
        var guild = discord.getGuildById(server);
        return guild == null ? absence(discord, server) : action.apply(guild);
    }

    private static Delivery absence(ShardManager discord, long server) {
        boolean mayCome =
                discord.getShards().stream()
                        .anyMatch(shard ->
                                shard.getStatus() != JDA.Status.CONNECTED
                                        || shard.isUnavailable(server));
        return mayCome ? new Delivery.Postponed(WHILE_CONNECTING) : new Delivery.Unreachable();
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
