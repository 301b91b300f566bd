package dev.vitaminb.testkit.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mockwebserver3.MockWebServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discord on loopback, with one bot: REST and gateway as clients know them.
 *
 * <p>What a client does that Discord forbids is recorded as a breach.
 */
public final class FakeDiscord implements AutoCloseable {
    static final long BOT = 100_000_000_000_000_001L;

    private static final long EPOCH = 1_420_070_400_000L;

    /** One millisecond, in ids. */
    private static final long FORWARD = 1L << 22;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    final Breaches breaches = new Breaches();
    final Limits limits = new Limits(breaches);
    final Gateway gateway = new Gateway(this);
    final List<FakeGuild> guilds = new CopyOnWriteArrayList<>();
    final Map<Long, FakeChannel> channels = new HashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** How long Discord waits for the first word. */
    volatile Duration patience = Duration.ofSeconds(3);

    volatile int allowedIntents = ~((1 << 1) | (1 << 8) | (1 << 15));
    private final MockWebServer server = new MockWebServer();
    private final ReentrantLock world = new ReentrantLock();
    private final AtomicLong ids = new AtomicLong(firstId());
    private final Map<Long, FakeUser> users = new HashMap<>();
    private final Map<String, Happening> happenings = new HashMap<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final Map<Long, Map<String, byte[]>> files = new HashMap<>();
    private volatile String token = "a.fake.token";

    private FakeDiscord() {}

    // Ids tell when something was made; clients refuse to go on with what is too old.
    private static long firstId() {
        return (System.currentTimeMillis() - EPOCH) * FORWARD;
    }

    /** A Discord of its own, on a free port. */
    public static FakeDiscord started() {
        var discord = new FakeDiscord();
        discord.server.setDispatcher(new Rest(discord));
        try {
            discord.server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return discord;
    }

    @Override
    public void close() {
        locked(() -> {
            gateway.drop();
            return true;
        });
        server.close();
    }

    public String restUrl() {
        return "http://127.0.0.1:%d/api/v10/".formatted(server.getPort());
    }

    public String gatewayUrl() {
        return "ws://127.0.0.1:%d/gateway".formatted(server.getPort());
    }

    public String token() {
        return token;
    }

    /** From now on Discord knows another token only. */
    public void changesToken() {
        token = "another.fake.token";
    }

    /** From now on Discord grants no bot to hear of private messages. */
    public void deniesPrivateMessages() {
        allowedIntents &= ~(1 << 12);
    }

    /** Everything that was done wrong. */
    public List<String> breaches() {
        return breaches.all();
    }

    /** The requests so far, as method and path after the version. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void assertNoBreach() {
        assertThat(breaches.all()).as("what Discord forbids").isEmpty();
        assertThat(
                        locked(() ->
                                happenings.values().stream()
                                        .filter(Happening::isDangling)
                                        .toList()))
                .as("answers that were announced and never came")
                .isEmpty();
    }

    // ------------------------------------------------------------------ the world

    public FakeUser user(String name, String locale) {
        return locked(() -> {
            var user = new FakeUser(ids.addAndGet(FORWARD), name, locale);
            users.put(user.id, user);
            return user;
        });
    }

    /** A server of somebody's, with the bot in it. */
    public FakeGuild guild(String name, FakeUser owner) {
        return locked(() -> {
            var guild =
                    new FakeGuild(
                            ids.addAndGet(FORWARD),
                            ids.addAndGet(FORWARD),
                            ids.addAndGet(FORWARD),
                            name,
                            owner);
            guild.joins(owner);
            guild.channels.add(newChannel(FakeChannel.TEXT, "general", guild));
            guilds.add(guild);
            gateway.dispatch("GUILD_CREATE", guild.id, guild.created());
            return guild;
        });
    }

    public FakeChannel textChannel(FakeGuild guild, String name) {
        return locked(() -> added(guild, newChannel(FakeChannel.TEXT, name, guild)));
    }

    public FakeChannel forum(FakeGuild guild, String name, String... tags) {
        return locked(() -> {
            var forum = newChannel(FakeChannel.FORUM, name, guild);
            for (var tag : tags) {
                forum.tags.add(
                        Json.object(
                                "id",
                                nextId(),
                                "name",
                                tag,
                                "moderated",
                                false,
                                "emoji_id",
                                null,
                                "emoji_name",
                                null));
            }
            return added(guild, forum);
        });
    }

    /** Somebody opens a post in a forum. */
    public FakeChannel opens(FakeChannel forum, String title) {
        return locked(() -> thread(nextNumber(), forum, Json.object("name", title)));
    }

    private FakeChannel added(FakeGuild guild, FakeChannel channel) {
        guild.channels.add(channel);
        gateway.dispatch("CHANNEL_CREATE", guild.id, channel.json());
        return channel;
    }

    private FakeChannel newChannel(int type, String name, FakeGuild guild) {
        var channel =
                new FakeChannel(
                        ids.addAndGet(FORWARD), type, name, Optional.of(guild), Optional.empty());
        channels.put(channel.id, channel);
        return channel;
    }

    /** A moderator deletes a channel. */
    public void deletes(FakeChannel channel) {
        locked(() -> {
            channels.remove(channel.id);
            var guild = channel.guild.orElseThrow();
            gateway.dispatch("CHANNEL_DELETE", guild.id, channel.json());
            return guild.channels.remove(channel);
        });
    }

    /** A moderator deletes a message. */
    public void deletes(FakeMessage message) {
        locked(() -> message.channel.messages.remove(message));
    }

    /** Somebody takes a permission of the bot away in a channel; it is a bit's number. */
    public void denies(FakeChannel channel, int permission) {
        locked(() -> {
            channel.denied |= 1L << permission;
            gateway.dispatch("CHANNEL_UPDATE", channel.guild.orElseThrow().id, channel.json());
            return true;
        });
    }

    /** The bot is thrown out. */
    public void removesBot(FakeGuild guild) {
        locked(() -> {
            guild.hasBot = false;
            guild.commands.clear();
            gateway.dispatch("GUILD_DELETE", guild.id, Json.object("id", Long.toString(guild.id)));
            return true;
        });
    }

    /** The bot is invited again. */
    public void invitesBot(FakeGuild guild) {
        locked(() -> {
            guild.hasBot = true;
            gateway.dispatch("GUILD_CREATE", guild.id, guild.created());
            return true;
        });
    }

    // ------------------------------------------------------------------ faults

    /** Requests fail with a status; 0 drops the connection, 429 asks to wait. */
    public void fails(String method, String path, int times, int status, Duration wait) {
        goesWrong(method, path, times, status, Fault.Comes.INSTEAD, wait);
    }

    /** Requests are done, and their answers are lost: they seem to have failed. */
    public void losesAnswers(String method, String path, int times) {
        goesWrong(method, path, times, 500, Fault.Comes.AFTERWARDS, Duration.ZERO);
    }

    private void goesWrong(
            String method, String path, int times, int status, Fault.Comes comes, Duration wait) {
        faults.add(
                new Fault(
                        method,
                        Pattern.compile(path),
                        new AtomicInteger(times),
                        status,
                        comes,
                        wait));
    }

    /** Answers take so long. */
    public void isSlow(String method, String path, int times, Duration wait) {
        fails(method, path, times, 200, wait);
    }

    /** Whether clients had reason to send something again. */
    boolean hasLostAnswers() {
        return faults.stream().anyMatch(fault -> fault.comes() == Fault.Comes.AFTERWARDS);
    }

    /** No fault happens any more. */
    public void isWell() {
        faults.clear();
    }

    Optional<Fault> faultOf(String method, String path) {
        return faults.stream().filter(fault -> fault.hits(method, path)).findFirst();
    }

    public void gatewayIsDown(boolean down) {
        locked(() -> {
            gateway.down(down);
            if (down) {
                gateway.drop();
            }
            return true;
        });
    }

    public void dropsConnections() {
        locked(() -> {
            gateway.drop();
            return true;
        });
    }

    public void closesGateway(int code) {
        locked(() -> {
            gateway.close(code);
            return true;
        });
    }

    /** Asks the client to connect anew and resume (op 7). */
    public void asksToReconnect() {
        locked(() -> {
            gateway.toEach(() -> Json.object("op", 7, "d", null));
            return true;
        });
    }

    /** Tells the client that its session is over (op 9). */
    public void endsSessions() {
        locked(() -> {
            gateway.forgetSessions();
            gateway.toEach(() -> Json.object("op", 9, "d", false));
            return true;
        });
    }

    public int identifies() {
        return locked(gateway::identifies);
    }

    public int resumes() {
        return locked(gateway::resumes);
    }

    // ------------------------------------------------------------------ looking

    /** What everybody sees in a channel, oldest first. */
    public List<FakeMessage> messages(FakeChannel channel) {
        return locked(() -> channel.messages.stream().filter(it -> it.reader.isEmpty()).toList());
    }

    public List<FakeMessage> privateMessages(FakeUser who) {
        return messages(privately(who));
    }

    /** The messages in servers that somebody alone sees. */
    public List<FakeMessage> ephemerals(FakeUser who) {
        return locked(() ->
                channels.values().stream()
                        .flatMap(channel -> channel.messages.stream())
                        .filter(message -> message.reader.filter(who::equals).isPresent())
                        .sorted(java.util.Comparator.comparingLong(FakeMessage::id))
                        .toList());
    }

    /** The threads of a channel, the posts of a forum. */
    public List<FakeChannel> threads(FakeChannel channel) {
        return locked(() ->
                channels.values().stream()
                        .filter(it -> it.isThread() && it.parent == channel.id)
                        .sorted(java.util.Comparator.comparingLong(FakeChannel::id))
                        .toList());
    }

    /** The names of those in a thread. */
    public List<String> members(FakeChannel thread) {
        return locked(() -> thread.joined.stream().map(FakeUser::name).toList());
    }

    /** The names of a server's commands. */
    public List<String> commands(FakeGuild guild) {
        return locked(() -> guild.commands.stream().map(it -> Json.text(it, "name")).toList());
    }

    /** Waits until the bot serves a server and it has a command. */
    public void awaitsCommand(FakeGuild guild, String name) {
        until(() -> commands(guild).contains(name), "the command " + name);
    }

    void until(BooleanSupplier holds, String what) {
        await(what).atMost(LONG_ENOUGH).until(() -> locked(holds::getAsBoolean));
    }

    // ------------------------------------------------------------------ acting

    /** Calls a slash command. */
    public Happening slash(
            FakeUser who, FakeChannel channel, String name, Map<String, Object> options) {
        return locked(() ->
                happens(2, who, channel, Optional.empty(), command(channel, 1, name, options, "")));
    }

    /** Calls a slash command with all that is typed after it as its first option. */
    public Happening types(FakeUser who, FakeChannel channel, String line) {
        var name = line.substring(1).split(" ", 2)[0];
        var rest = line.substring(1 + name.length()).strip();
        return locked(() -> {
            var first = registered(channel, 1, name).path("options").path(0);
            return slash(
                    who,
                    channel,
                    name,
                    rest.isEmpty()
                            ? Map.of()
                            : Map.of(Json.text(first, "name"), typed(first, rest)));
        });
    }

    private Object typed(JsonNode option, String words) {
        return switch (option.path("type").asInt(0)) {
            case 4 -> Long.parseLong(words);
            case 6 -> named(words.substring(1));
            default -> words;
        };
    }

    private FakeUser named(String name) {
        return users.values().stream()
                .filter(user -> user.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is suggested while an option is typed. */
    public Happening completes(
            FakeUser who, FakeChannel channel, String name, String option, String typed) {
        return locked(() ->
                happens(
                        4,
                        who,
                        channel,
                        Optional.empty(),
                        command(channel, 1, name, Map.of(option, typed), option)));
    }

    /** Chooses an entry in the menu of a person. */
    public Happening menu(FakeUser who, FakeChannel channel, String name, FakeUser target) {
        return locked(() -> {
            var data = command(channel, 2, name, Map.of(), "");
            data.put("target_id", Long.toString(target.id));
            data.set("resolved", resolved(channel, List.of(target)));
            return happens(2, who, channel, Optional.empty(), data);
        });
    }

    /** Chooses an entry in the menu of a message. */
    public Happening menu(FakeUser who, FakeMessage target, String name) {
        return locked(() -> {
            var data = command(target.channel, 3, name, Map.of(), "");
            data.put("target_id", Long.toString(target.id));
            data.set(
                    "resolved",
                    Json.object("messages", Json.object(Long.toString(target.id), target.sent())));
            return happens(2, who, target.channel, Optional.empty(), data);
        });
    }

    /** Presses a button by its label. */
    public Happening presses(FakeUser who, FakeMessage message, String label) {
        return locked(() -> {
            if (message.reader.filter(it -> it != who).isPresent()) {
                throw new AssertionError("Somebody else's message: " + message.text());
            }
            var button =
                    message.components(2).stream()
                            .filter(it -> Json.text(it, "label").equals(label))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No button " + label));
            return pressesId(who, message, Json.text(button, "custom_id"));
        });
    }

    /** Presses a button by what it sends, also one that is not there any more. */
    public Happening pressesId(FakeUser who, FakeMessage message, String id) {
        return locked(() ->
                happens(
                        3,
                        who,
                        message.channel,
                        Optional.of(message),
                        Json.object("custom_id", id, "component_type", 2, "id", 1)));
    }

    /** Fills in the form that the bot asked for. */
    public Happening fills(Happening asked, Map<String, Object> values) {
        return locked(() -> {
            var form = asked.form().orElseThrow(() -> new AssertionError("No form was asked for"));
            var people = new ArrayList<FakeUser>();
            var fields = new ArrayList<ObjectNode>();
            form.path("components")
                    .forEach(label ->
                            fields.add(
                                    Json.object(
                                            "type",
                                            18,
                                            "component",
                                            filled(label.path("component"), values, people))));
            var data = Json.object("custom_id", Json.text(form, "custom_id"), "components", fields);
            if (!people.isEmpty()) {
                data.set("resolved", resolved(asked.channel, people));
            }
            return happens(5, asked.who, asked.channel, asked.at, data);
        });
    }

    private ObjectNode filled(JsonNode field, Map<String, Object> values, List<FakeUser> people) {
        var id = Json.text(field, "custom_id");
        int type = field.path("type").asInt(0);
        var given = Optional.ofNullable(values.get(id)).map(String::valueOf);
        var filled = Json.object("type", type, "id", 1, "custom_id", id);
        switch (type) {
            case 4 -> {
                var text = given.orElse(Json.text(field, "value"));
                breaches.unless(
                        text.length() <= field.path("max_length").asInt(4_000),
                        "A test types more than a form takes: " + id);
                filled.put("value", text);
            }
            case 3 -> {
                var chosen = new ArrayList<String>();
                field.path("options")
                        .forEach(option -> {
                            boolean isChosen =
                                    given.isPresent()
                                            ? Json.text(option, "value").equals(given.get())
                                            : option.path("default").asBoolean(false);
                            if (isChosen) {
                                chosen.add(Json.text(option, "value"));
                            }
                        });
                filled.set("values", Json.array(chosen));
            }
            default -> {
                given.map(name -> named(name.substring(1))).ifPresent(people::add);
                filled.set(
                        "values",
                        Json.array(
                                given
                                        .map(name -> Long.toString(named(name.substring(1)).id))
                                        .stream()
                                        .toList()));
            }
        }
        return filled;
    }

    /** Writes to the bot in private. */
    public FakeMessage writes(FakeUser who, String words) {
        return locked(() -> writes(who, privately(who), words));
    }

    /** Writes into a channel. */
    public FakeMessage writes(FakeUser who, FakeChannel channel, String words) {
        return locked(() -> {
            var message =
                    newMessage(
                            nextNumber(),
                            channel,
                            Json.object("content", words),
                            new Upload(Json.object(), Map.of()),
                            Optional.empty());
            message.json.set("author", who.json());
            if (channel.person.isPresent()) {
                gateway.dispatch("MESSAGE_CREATE", 0, message.sent());
            }
            return message;
        });
    }

    /** The platform delivers a private message once more. */
    public void repeats(FakeMessage message) {
        locked(() -> {
            gateway.dispatch("MESSAGE_CREATE", 0, message.sent());
            return true;
        });
    }

    private JsonNode registered(FakeChannel channel, int type, String name) {
        return channel.guild.orElseThrow().commands.stream()
                .filter(it -> it.path("type").asInt(1) == type)
                .filter(it -> Json.text(it, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no /" + name));
    }

    private ObjectNode command(
            FakeChannel channel, int type, String name, Map<String, Object> given, String focused) {
        var command = registered(channel, type, name);
        var options = new ArrayList<ObjectNode>();
        var people = new ArrayList<FakeUser>();
        var roles = Json.object();
        for (var option : command.path("options")) {
            var value = given.get(Json.text(option, "name"));
            if (value != null) {
                var json =
                        Json.object(
                                "name", Json.text(option, "name"),
                                "type", option.path("type"),
                                "value",
                                        switch (value) {
                                            case FakeUser user -> Long.toString(user.id);
                                            case FakeGuild.Role role -> Long.toString(role.id());
                                            default -> value;
                                        });
                if (Json.text(option, "name").equals(focused)) {
                    json.put("focused", true);
                }
                options.add(json);
                if (value instanceof FakeUser user) {
                    people.add(user);
                }
                if (value instanceof FakeGuild.Role role) {
                    roles.set(Long.toString(role.id()), role.json());
                }
            } else if (focused.isEmpty() && option.path("required").asBoolean(false)) {
                throw new AssertionError("Discord wants " + Json.text(option, "name"));
            }
        }
        var data =
                Json.object(
                        "id",
                        Json.text(command, "id"),
                        "name",
                        name,
                        "type",
                        type,
                        "options",
                        options);
        if (!people.isEmpty() || !roles.isEmpty()) {
            var resolved = resolved(channel, people);
            resolved.set("roles", roles);
            data.set("resolved", resolved);
        }
        return data;
    }

    private static ObjectNode resolved(FakeChannel channel, List<FakeUser> people) {
        var users = Json.object();
        var members = Json.object();
        people.forEach(user -> {
            users.set(Long.toString(user.id), user.json());
            channel.guild
                    .filter(guild -> guild.members.containsKey(user))
                    .ifPresent(guild -> {
                        var member = guild.member(user);
                        member.remove("user");
                        members.set(Long.toString(user.id), member);
                    });
        });
        return Json.object("users", users, "members", members);
    }

    private Happening happens(
            int type,
            FakeUser who,
            FakeChannel channel,
            Optional<FakeMessage> at,
            ObjectNode data) {
        var id = nextId();
        var event =
                Json.object(
                        "version",
                        1,
                        "id",
                        id,
                        "application_id",
                        Long.toString(BOT),
                        "type",
                        type,
                        "token",
                        "token" + id,
                        "locale",
                        who.locale,
                        "entitlements",
                        List.of(),
                        "attachment_size_limit",
                        10_485_760,
                        "context",
                        channel.guild.isPresent() ? 0 : 1,
                        "authorizing_integration_owners",
                        Json.object(),
                        "channel_id",
                        Long.toString(channel.id),
                        "channel",
                        channel.json(),
                        "data",
                        data);
        channel.guild.ifPresentOrElse(
                guild -> {
                    event.put("guild_id", Long.toString(guild.id));
                    event.set(
                            "guild",
                            Json.object(
                                    "id", Long.toString(guild.id),
                                    "locale", "en-US",
                                    "features", List.of()));
                    event.put("guild_locale", "en-US");
                    event.set("member", guild.member(who));
                    event.put("app_permissions", Long.toString(FakeGuild.ALL));
                },
                () -> {
                    event.set("user", who.json());
                    event.put("app_permissions", Long.toString(FakeGuild.ALL));
                });
        at.ifPresent(message -> event.set("message", message.sent()));
        var happening = new Happening(this, event, who, channel, at);
        happenings.put(happening.token(), happening);
        deliver(happening);
        return happening;
    }

    void deliver(Happening happening) {
        locked(() -> {
            gateway.dispatch(
                    "INTERACTION_CREATE",
                    happening.channel.guild.map(guild -> guild.id).orElse(0L),
                    happening.event);
            return true;
        });
    }

    // ------------------------------------------------------------------ for the protocol

    <T> T locked(Supplier<T> action) {
        world.lock();
        try {
            return action.get();
        } finally {
            world.unlock();
        }
    }

    private long nextNumber() {
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

    FakeUser user(long id) {
        return Optional.ofNullable(users.get(id))
                .orElseThrow(() -> Refusal.unknown("User", 10_013));
    }

    FakeChannel channel(long id) {
        return Optional.ofNullable(channels.get(id))
                .orElseThrow(() -> Refusal.unknown("Channel", 10_003));
    }

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

    Optional<Happening> happening(String token) {
        return Optional.ofNullable(happenings.get(token));
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
        attach(message, data, upload);
        channel.messages.add(message);
        return message;
    }

    /** Keeps the files that came along, and checks that components name them. */
    void attach(FakeMessage message, JsonNode data, Upload upload) {
        files.put(message.id, upload.files());
        Json.walk(
                Json.object("components", data.path("components")),
                node -> {
                    var media =
                            node.path("media").isObject() ? node.path("media") : node.path("file");
                    if (media instanceof ObjectNode object) {
                        var url = Json.text(object, "url");
                        if (url.startsWith("attachment://")) {
                            var name = url.substring("attachment://".length());
                            breaches.unless(
                                    upload.files().containsKey(name), "No file comes with " + url);
                            object.put("url", restUrl().replace("/api/v10/", "/files/") + name);
                            object.put("proxy_url", Json.text(object, "url"));
                        }
                    }
                });
    }

    /** The files of a message, by name. */
    public Map<String, byte[]> files(FakeMessage message) {
        return locked(() -> files.getOrDefault(message.id, Map.of()));
    }

    FakeChannel thread(long id, FakeChannel parent, JsonNode data) {
        var thread =
                new FakeChannel(
                        id, FakeChannel.THREAD, named(data), parent.guild, Optional.empty());
        thread.parent = parent.id;
        thread.appliedTags.addAll(tags(parent.id, data));
        channels.put(id, thread);
        parent.guild.orElseThrow().channels.add(thread);
        gateway.dispatch("THREAD_CREATE", parent.guild.orElseThrow().id, thread.json());
        return thread;
    }

    String named(JsonNode data) {
        var name = Json.text(data, "name");
        breaches.unless(
                !name.isBlank() && name.length() <= 100,
                "A thread's name of %d characters".formatted(name.length()));
        return name;
    }

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
