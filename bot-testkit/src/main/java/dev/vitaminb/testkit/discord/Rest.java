package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST interface. */
final class Rest extends Dispatcher {
    private static final String BASE = "/api/v10";
    private static final int BAD = 400;
    private static final int NO_CONTENT = 204;

    private final FakeDiscord discord;
    private final List<Route> routes = new ArrayList<>();

    Rest(FakeDiscord discord) {
        this.discord = discord;
        add("GET", "/gateway", (path, body) -> Json.object("url", discord.gatewayUrl()));
        add("GET", "/gateway/bot", (path, body) -> gatewayBot());
        add("GET", "/users/@me", (path, body) -> FakeDiscord.bot());
        add("GET", "/(?:oauth2/)?applications/@me", (path, body) -> application());
        add("POST", "/users/@me/channels", (path, body) -> privately(body.json()).json());
        add("GET", "/applications/\\d+/guilds/(\\d+)/commands", this::commands);
        add("PUT", "/applications/\\d+/guilds/(\\d+)/commands", this::putCommands);
        add("POST", "/interactions/(\\d+)/([^/]+)/callback", this::callback);
        add("POST", "/webhooks/\\d+/([^/]+)", this::followUp);
        add("GET", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::answered);
        add("PATCH", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::editAnswer);
        add("DELETE", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::deleteAnswer);
        add("POST", "/channels/(\\d+)/messages", this::post);
        add("GET", "/channels/(\\d+)/messages/(\\d+)", (path, body) -> message(path).sent());
        add("PATCH", "/channels/(\\d+)/messages/(\\d+)", this::edit);
        add("DELETE", "/channels/(\\d+)/messages/(\\d+)", this::delete);
        add("PUT", "/channels/(\\d+)/(?:messages/)?pins/(\\d+)", this::pin);
        add("POST", "/channels/(\\d+)/messages/(\\d+)/threads", this::threadAt);
        add("POST", "/channels/(\\d+)/threads", this::forumPost);
        add("PUT", "/channels/(\\d+)/thread-members/(\\d+)", this::join);
        add("GET", "/channels/(\\d+)/threads/archived/public", (path, body) -> noThreads());
        add("PATCH", "/channels/(\\d+)", this::editChannel);
        add("GET", "/guilds/(\\d+)/members/(\\d+)", this::member);
        add("POST", "/channels/(\\d+)/invites", this::invite);
        add("PUT", "/guilds/(\\d+)/members/(\\d+)/roles/(\\d+)", (path, body) -> Json.object());
    }

    /** What is done for a request; the answer is JSON, an empty object is no content. */
    @FunctionalInterface
    private interface Deed {
        JsonNode done(Matcher path, Upload body);
    }

    private record Route(String method, Pattern path, Deed deed) {}

    private void add(String method, String path, Deed deed) {
        routes.add(new Route(method, Pattern.compile(path), deed));
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (path.equals("/gateway")) {
            return discord.locked(discord.gateway::connected);
        }
        if (path.startsWith("/files/")) {
            return new MockResponse.Builder().code(NO_CONTENT).build();
        }
        var fault = discord.faultOf(request.getMethod(), path.substring(BASE.length()));
        if (fault.isPresent()
                && fault.get().status() != 200
                && fault.get().comes() == Fault.Comes.INSTEAD) {
            return failed(fault.get());
        }
        var response = answer(request, path.substring(BASE.length()));
        if (fault.isPresent() && fault.get().comes() == Fault.Comes.AFTERWARDS) {
            return failed(fault.get());
        }
        fault.ifPresent(
                slow -> response.headersDelay(slow.delay().toMillis(), TimeUnit.MILLISECONDS));
        return response.build();
    }

    private static MockResponse failed(Fault fault) {
        var response = new MockResponse.Builder();
        if (fault.status() == 0) {
            return response.onRequestBody(SocketEffect.ShutdownConnection.INSTANCE)
                    .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                    .build();
        }
        double seconds = fault.delay().toMillis() / 1_000.0;
        var json =
                fault.status() == 429
                        ? Json.object(
                                "message",
                                "You are being rate limited.",
                                "retry_after",
                                seconds,
                                "global",
                                false)
                        : Json.object("code", 0, "message", "as a test wants it");
        if (fault.status() == 429) {
            response.setHeader("Retry-After", Long.toString((long) Math.ceil(seconds)));
            response.setHeader("X-RateLimit-Scope", "user");
            // Without it, clients take it for a limit of all requests from this machine.
            response.setHeader("Via", "1.1 google");
        }
        return response.code(fault.status())
                .setHeader("Content-Type", "application/json")
                .body(json.toString())
                .build();
    }

    private MockResponse.Builder answer(RecordedRequest request, String path) {
        var response = new MockResponse.Builder().setHeader("Content-Type", "application/json");
        try {
            var json = discord.locked(() -> done(request, path));
            return json.isObject() && json.isEmpty()
                    ? response.code(NO_CONTENT)
                    : response.body(json.toString());
        } catch (Refusal refusal) {
            return response.code(refusal.status)
                    .body(
                            Json.object("code", refusal.code, "message", refusal.sentence)
                                    .toString());
        }
    }

    private JsonNode done(RecordedRequest request, String path) {
        boolean byToken = path.startsWith("/interactions") || path.startsWith("/webhooks");
        if (!byToken
                && !("Bot " + discord.token()).equals(request.getHeaders().get("Authorization"))) {
            throw new Refusal(401, 0, "401: Unauthorized");
        }
        discord.calls.add(request.getMethod() + " " + path);
        for (var route : routes) {
            var matcher = route.path.matcher(path);
            if (route.method.equals(request.getMethod()) && matcher.matches()) {
                return route.deed.done(matcher, Upload.of(request));
            }
        }
        discord.breaches.add("Nothing is known of " + request.getMethod() + " " + path);
        throw new Refusal(501, 0, "Not here");
    }

    private JsonNode gatewayBot() {
        return Json.object(
                "url", discord.gatewayUrl(),
                "shards", 1,
                "session_start_limit",
                        Json.object(
                                "total",
                                1_000,
                                "remaining",
                                999,
                                "reset_after",
                                0,
                                "max_concurrency",
                                16));
    }

    private static JsonNode application() {
        return Json.object(
                "id",
                Long.toString(FakeDiscord.BOT),
                "name",
                "Vitamin B",
                "icon",
                null,
                "description",
                "",
                "bot_public",
                true,
                "bot_require_code_grant",
                false,
                "verify_key",
                "",
                "flags",
                0,
                "owner",
                FakeDiscord.bot(),
                "team",
                null);
    }

    private FakeChannel privately(JsonNode body) {
        var person = discord.user(Long.parseLong(Json.text(body, "recipient_id")));
        return discord.privately(person);
    }

    private JsonNode commands(Matcher path, Upload body) {
        return Json.array(guild(path).commands);
    }

    private JsonNode putCommands(Matcher path, Upload body) {
        var commands = body.json().path("list");
        discord.limits.commands(commands);
        var guild = guild(path);
        guild.commands.clear();
        commands.forEach(command -> {
            var registered = (ObjectNode) command.deepCopy();
            registered.put("id", discord.nextId());
            registered.put("application_id", Long.toString(FakeDiscord.BOT));
            registered.put("guild_id", Long.toString(guild.id));
            registered.put("version", "1");
            guild.commands.add(registered);
        });
        return Json.array(guild.commands);
    }

    private FakeGuild guild(Matcher path) {
        long id = Long.parseLong(path.group(1));
        return discord.guilds.stream()
                .filter(guild -> guild.id == id && guild.hasBot)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("Guild", 10_004));
    }

    private JsonNode member(Matcher path, Upload body) {
        var guild = guild(path);
        var user = discord.user(Long.parseLong(path.group(2)));
        if (!guild.members.containsKey(user)) {
            throw Refusal.unknown("Member", 10_007);
        }
        return guild.member(user);
    }

    private JsonNode invite(Matcher path, Upload body) {
        var channel = channel(path);
        var guild = channel.guild.orElseThrow();
        return Json.object(
                "type",
                0,
                "code",
                "join" + guild.id,
                "inviter",
                FakeDiscord.bot(),
                "max_age",
                body.json().path("max_age").asInt(86_400),
                "max_uses",
                body.json().path("max_uses").asInt(0),
                "temporary",
                false,
                "uses",
                0,
                "created_at",
                "2026-11-19T09:30:00.000000+00:00",
                "expires_at",
                null,
                "guild",
                Json.object(
                        "id",
                        Long.toString(guild.id),
                        "name",
                        guild.name,
                        "icon",
                        null,
                        "splash",
                        null,
                        "verification_level",
                        0,
                        "features",
                        List.of()),
                "channel",
                Json.object("id", Long.toString(channel.id), "name", channel.name, "type", 0));
    }

    private JsonNode callback(Matcher path, Upload body) {
        var happening =
                discord.happening(path.group(2))
                        .orElseThrow(() -> Refusal.unknown("interaction", 10_062));
        int type = body.json().path("type").asInt(0);
        if (happening.callback.isPresent()) {
            discord.breaches.unless(
                    happening.isRepeated || discord.hasLostAnswers(),
                    "An interaction is answered a second time: " + type);
            throw new Refusal(BAD, 40_060, "Interaction has already been acknowledged.");
        }
        var took = Duration.ofNanos(System.nanoTime() - happening.began);
        if (took.compareTo(discord.patience) > 0) {
            discord.breaches.add(
                    "An interaction is answered after %d ms".formatted(took.toMillis()));
            throw Refusal.unknown("interaction", 10_062);
        }
        happening.took = took;
        happening.callback = Optional.of(body.json());
        happening.heard.countDown();
        var data = body.json().path("data");
        switch (type) {
            case 4 -> {
                answer(happening, body, data, true);
                happening.isComplete = true;
            }
            case 5 ->
                    answer(
                            happening,
                            body,
                            Json.object("content", "…", "flags", data.path("flags").asInt(0)),
                            false);
            case 6 -> {
                happening.original = happening.at;
                happening.isComplete = true;
            }
            case 7 -> {
                happening.original = happening.at;
                change(happening.at.orElseThrow(), data, body);
                happening.isComplete = true;
            }
            case 8 -> {
                discord.limits.choices(data.path("choices"));
                happening.isComplete = true;
            }
            case 9 -> {
                discord.breaches.unless(
                        happening.event.path("type").asInt(0) != 5, "A form answers a form");
                discord.limits.modal(data);
                happening.isComplete = true;
            }
            default -> discord.breaches.add("An answer of an unknown kind: " + type);
        }
        return Json.object(
                "interaction",
                Json.object(
                        "id", happening.id(),
                        "type", happening.event.path("type"),
                        "response_message_loading", type == 5));
    }

    private void answer(Happening happening, Upload body, JsonNode data, boolean isChecked) {
        if (isChecked) {
            discord.limits.message(data);
        }
        boolean isEphemeral = (data.path("flags").asInt(0) & FakeMessage.EPHEMERAL) != 0;
        var message =
                discord.newMessage(
                        happening.channel,
                        data,
                        body,
                        isEphemeral ? Optional.of(happening.who) : Optional.empty());
        happening.original = Optional.of(message);
        happening.answers.add(message);
    }

    private Happening happening(Matcher path) {
        return discord.happening(path.group(1))
                .filter(it -> it.callback.isPresent())
                .orElseThrow(() -> Refusal.unknown("Webhook", 10_015));
    }

    // Discord lets the first follow-up to a deferred answer fill it.
    private JsonNode followUp(Matcher path, Upload body) {
        var happening = happening(path);
        if (happening.answerType() == 5 && !happening.isComplete) {
            change(happening.original.orElseThrow(), body.json(), body);
            happening.isComplete = true;
            return happening.original.orElseThrow().sent();
        }
        discord.limits.message(body.json());
        var first = happening.answers;
        var original = happening.original;
        answer(happening, body, body.json(), false);
        happening.original = original;
        return first.getLast().sent();
    }

    private FakeMessage original(Matcher path) {
        return happening(path).original.orElseThrow(() -> Refusal.unknown("Message", 10_008));
    }

    private JsonNode answered(Matcher path, Upload body) {
        return original(path).sent();
    }

    private JsonNode editAnswer(Matcher path, Upload body) {
        var message = original(path);
        change(message, body.json(), body);
        happening(path).isComplete = true;
        return message.sent();
    }

    private JsonNode deleteAnswer(Matcher path, Upload body) {
        var happening = happening(path);
        var message = original(path);
        message.channel.messages.remove(message);
        happening.answers.remove(message);
        happening.isComplete = true;
        happening.wasDeleted = true;
        return Json.object();
    }

    private FakeChannel channel(Matcher path) {
        var channel = discord.channel(Long.parseLong(path.group(1)));
        if (channel.guild.filter(guild -> !guild.hasBot).isPresent()) {
            throw new Refusal(403, 50_001, "Missing Access");
        }
        return channel;
    }

    private FakeMessage message(Matcher path) {
        long id = Long.parseLong(path.group(2));
        return channel(path).messages.stream()
                .filter(message -> message.id == id && message.reader.isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("Message", 10_008));
    }

    private static void require(FakeChannel channel, int permission) {
        if ((channel.denied & 1L << permission) != 0) {
            throw new Refusal(403, 50_013, "Missing Permissions");
        }
    }

    private JsonNode post(Matcher path, Upload body) {
        var channel = channel(path);
        require(channel, 11);
        if (channel.person.filter(it -> !it.takesPrivateMessages.get()).isPresent()) {
            throw new Refusal(403, 50_007, "Cannot send messages to this user");
        }
        var nonce = Json.text(body.json(), "nonce");
        discord.breaches.unless(
                nonce.length() <= 25, "A nonce of %d characters".formatted(nonce.length()));
        if (!nonce.isEmpty() && body.json().path("enforce_nonce").asBoolean(false)) {
            var same =
                    channel.messages.stream()
                            .filter(message -> Json.text(message.json, "nonce").equals(nonce))
                            .findFirst();
            if (same.isPresent()) {
                return same.get().sent();
            }
        }
        discord.limits.message(body.json());
        return discord.newMessage(channel, body.json(), body, Optional.empty()).sent();
    }

    private JsonNode edit(Matcher path, Upload body) {
        var message = message(path);
        change(message, body.json(), body);
        return message.sent();
    }

    private void change(FakeMessage message, JsonNode json, Upload body) {
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
        discord.attach(message, json, body);
        discord.limits.message(message.json);
        message.edits++;
    }

    private JsonNode delete(Matcher path, Upload body) {
        var message = message(path);
        message.channel.messages.remove(message);
        return Json.object();
    }

    private JsonNode pin(Matcher path, Upload body) {
        var message = message(path);
        require(message.channel, 51);
        message.pinned = true;
        return Json.object();
    }

    private JsonNode threadAt(Matcher path, Upload body) {
        var message = message(path);
        require(message.channel, 35);
        if (discord.channels.containsKey(message.id)) {
            throw new Refusal(BAD, 160_004, "A thread has already been created for this message");
        }
        return discord.thread(message.id, message.channel, body.json()).json();
    }

    private JsonNode forumPost(Matcher path, Upload body) {
        var forum = channel(path);
        require(forum, 11);
        var message = body.json().path("message");
        discord.breaches.unless(
                forum.type != FakeChannel.FORUM || message.isObject(),
                "A post of a forum without a message");
        var thread = discord.thread(Long.parseLong(discord.nextId()), forum, body.json());
        discord.limits.message(message);
        var first = discord.newMessage(thread.id, thread, message, body, Optional.empty());
        var json = thread.json();
        json.set("message", first.sent());
        return json;
    }

    private JsonNode join(Matcher path, Upload body) {
        channel(path).joined.add(discord.user(Long.parseLong(path.group(2))));
        return Json.object();
    }

    private static JsonNode noThreads() {
        return Json.object("threads", List.of(), "members", List.of(), "has_more", false);
    }

    private JsonNode editChannel(Matcher path, Upload body) {
        var channel = channel(path);
        var json = body.json();
        if (json.has("name")) {
            channel.title = discord.named(json);
        }
        if (json.has("applied_tags")) {
            channel.appliedTags.clear();
            channel.appliedTags.addAll(discord.tags(channel.parent, json));
        }
        channel.guild.ifPresent(guild ->
                discord.gateway.dispatch(
                        channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
                        guild.id,
                        channel.json()));
        return channel.json();
    }
}
