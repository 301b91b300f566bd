package dev.vitaminb.testkit.discord;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that there is on a Discord: people, servers, channels, messages. */
final class World {
    static final long BOT = 100_000_000_000_000_001L;

    private static final long EPOCH = 1_420_070_400_000L;

    /** One millisecond, in ids. */
    private static final long FORWARD = 1L << 22;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    final Breaches breaches = new Breaches();
    final Mentions mentions = new Mentions();
    final Limits limits = new Limits(breaches, mentions);
    final Faults faults = new Faults();
    final Gateway gateway = new Gateway(this);
    final Interactions interactions = new Interactions(this);
    final Files files;
    final List<FakeGuild> guilds = new CopyOnWriteArrayList<>();
    final Map<Long, FakeChannel> channels = new HashMap<>();

    /** The requests so far, as method and path after the version. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** The one token that Discord knows. */
    volatile String token = "a.fake.token";

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong ids = new AtomicLong(firstId());
    private final Map<Long, FakeUser> users = new HashMap<>();
    private final Supplier<String> address;

    /**
     * @param address under which it is reached, as {@code host:port}
     */
    World(Supplier<String> address) {
        this.address = address;
        this.files = new Files(breaches, address);
    }

    // Ids tell when something was made; clients refuse to go on with what is too old.
    private static long firstId() {
        return (System.currentTimeMillis() - EPOCH) * FORWARD;
    }

    String gatewayUrl() {
        return "ws://%s/gateway".formatted(address.get());
    }

    /** Looks at the world while nobody changes it, or changes it. */
    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the world while nobody else looks at it. */
    void change(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    void until(BooleanSupplier holds, String what) {
        await(what).atMost(LONG_ENOUGH).until(() -> locked(holds::getAsBoolean));
    }

    long nextNumber() {
        return ids.addAndGet(FORWARD);
    }

    String nextId() {
        return Long.toString(nextNumber());
    }

    static ObjectNode bot() {
        return Json.object(
                "id",
                Long.toString(BOT),
                "username",
                "vitaminb",
                "global_name",
                "Vitamin B",
                "avatar",
                null,
                "discriminator",
                "0",
                "public_flags",
                0,
                "bot",
                true,
                "verified",
                true,
                "mfa_enabled",
                false,
                "email",
                null,
                "flags",
                0);
    }

    FakeUser newUser(String name, String locale) {
        var user = new FakeUser(nextNumber(), name, locale);
        users.put(user.id, user);
        return user;
    }

    FakeUser user(long id) {
        return Optional.ofNullable(users.get(id))
                .orElseThrow(() -> Refusal.unknown("User", 10_013));
    }

    /** Somebody by name: of the channel's server, where there is one. */
    FakeUser named(FakeChannel channel, String name) {
        return channel.guild
                .map(guild -> guild.members.keySet().stream())
                .orElseGet(() -> users.values().stream())
                .filter(user -> user.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    FakeChannel newChannel(int type, String name, FakeGuild guild) {
        var channel =
                new FakeChannel(nextNumber(), type, name, Optional.of(guild), Optional.empty());
        channels.put(channel.id, channel);
        return channel;
    }

    FakeChannel channel(long id) {
        return Optional.ofNullable(channels.get(id))
                .orElseThrow(() -> Refusal.unknown("Channel", 10_003));
    }

    /** Somebody's private chat with the bot. */
    FakeChannel privately(FakeUser who) {
        return locked(() ->
                channels.values().stream()
                        .filter(channel -> channel.person.filter(who::equals).isPresent())
                        .findFirst()
                        .orElseGet(() -> {
                            var channel =
                                    new FakeChannel(
                                            nextNumber(),
                                            FakeChannel.PRIVATE,
                                            "",
                                            Optional.empty(),
                                            Optional.of(who));
                            channels.put(channel.id, channel);
                            return channel;
                        }));
    }

    FakeMessage newMessage(
            FakeChannel channel, JsonNode data, Upload upload, Optional<FakeUser> reader) {
        return newMessage(nextNumber(), channel, data, upload, reader);
    }

    FakeMessage newMessage(
            long id, FakeChannel channel, JsonNode data, Upload upload, Optional<FakeUser> reader) {
        var json =
                Json.object(
                        "id", Long.toString(id),
                        "channel_id", Long.toString(channel.id),
                        "type", 0,
                        "author", bot(),
                        "content", Json.text(data, "content"),
                        "timestamp", "2026-11-19T09:30:00.000000+00:00",
                        "edited_timestamp", null,
                        "tts", false,
                        "mention_everyone", false,
                        "mentions", List.of(),
                        "mention_roles", List.of(),
                        "attachments", List.of(),
                        "embeds", data.has("embeds") ? data.get("embeds") : List.of(),
                        "components", data.has("components") ? data.get("components") : List.of(),
                        "flags", data.path("flags").asInt(0),
                        "nonce", Json.text(data, "nonce"),
                        "allowed_mentions", data.path("allowed_mentions"));
        channel.guild.ifPresent(guild -> json.put("guild_id", Long.toString(guild.id)));
        var message = new FakeMessage(id, channel, json, reader);
        files.attach(message, data, upload);
        channel.messages.add(message);
        return message;
    }

    /** A message shows something else from now on; what is not told stays. */
    void edit(FakeMessage message, JsonNode json, Upload body) {
        int flags = message.flags() | json.path("flags").asInt(0);
        message.json.put("flags", flags);
        for (var field : List.of("content", "embeds", "components", "allowed_mentions")) {
            if (json.has(field)) {
                message.json.set(field, Json.node(json.get(field)));
            }
        }
        if ((flags & FakeMessage.COMPONENTS_V2) != 0) {
            message.json.put("content", "");
        }
        files.attach(message, json, body);
        limits.message(message.json);
        message.edits++;
    }

    /** A thread at a message of its id, or a post of a forum. */
    FakeChannel newThread(long id, FakeChannel parent, JsonNode data) {
        var thread =
                new FakeChannel(
                        id, FakeChannel.THREAD, title(data), parent.guild, Optional.empty());
        thread.parent = parent.id;
        thread.appliedTags.addAll(tags(parent.id, data));
        channels.put(id, thread);
        parent.guild.orElseThrow().channels.add(thread);
        gateway.dispatch("THREAD_CREATE", parent.guild.orElseThrow().id, thread.json());
        return thread;
    }

    /** What a thread is to be called. */
    String title(JsonNode data) {
        var name = Json.text(data, "name");
        breaches.unless(
                !name.isBlank() && name.length() <= 100,
                "A thread's name of %d characters".formatted(name.length()));
        return name;
    }

    /** The tags that a post is to have. */
    List<JsonNode> tags(long forum, JsonNode data) {
        var tags = new ArrayList<JsonNode>();
        data.path("applied_tags")
                .forEach(id ->
                        channel(forum).tags.stream()
                                .filter(tag -> Json.text(tag, "id").equals(id.asString("")))
                                .findFirst()
                                .ifPresentOrElse(
                                        tags::add,
                                        () -> breaches.add("A tag that the forum does not have")));
        breaches.unless(tags.size() <= 5, "More than 5 tags");
        return tags;
    }
}
