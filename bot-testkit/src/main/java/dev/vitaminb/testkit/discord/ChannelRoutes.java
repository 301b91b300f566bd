package dev.vitaminb.testkit.discord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/** What the bot does in channels: messages, pins, threads, posts of forums. */
final class ChannelRoutes {
    private static final int BAD = 400;

    private final World world;

    ChannelRoutes(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/channels/(\\d+)/messages", this::post);
        routes.add("GET", "/channels/(\\d+)/messages/(\\d+)", (path, body) -> message(path).sent());
        routes.add("PATCH", "/channels/(\\d+)/messages/(\\d+)", this::edit);
        routes.add("DELETE", "/channels/(\\d+)/messages/(\\d+)", this::delete);
        routes.add("PUT", "/channels/(\\d+)/(?:messages/)?pins/(\\d+)", this::pin);
        routes.add("POST", "/channels/(\\d+)/messages/(\\d+)/threads", this::threadAt);
        routes.add("POST", "/channels/(\\d+)/threads", this::forumPost);
        routes.add("PUT", "/channels/(\\d+)/thread-members/(\\d+)", this::join);
        routes.add("GET", "/channels/(\\d+)/threads/archived/public", (path, body) -> noThreads());
        routes.add("PATCH", "/channels/(\\d+)", this::editChannel);
        routes.add("POST", "/channels/(\\d+)/invites", this::invite);
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
                World.bot(),
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

    private FakeChannel channel(Matcher path) {
        var channel = world.channel(Long.parseLong(path.group(1)));
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
        world.breaches.unless(
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
        world.limits.message(body.json());
        return world.newMessage(channel, body.json(), body, Optional.empty()).sent();
    }

    private JsonNode edit(Matcher path, Upload body) {
        var message = message(path);
        world.edit(message, body.json(), body);
        return message.sent();
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
        if (world.channels.containsKey(message.id)) {
            throw new Refusal(BAD, 160_004, "A thread has already been created for this message");
        }
        return world.newThread(message.id, message.channel, body.json()).json();
    }

    private JsonNode forumPost(Matcher path, Upload body) {
        var forum = channel(path);
        require(forum, 11);
        var message = body.json().path("message");
        world.breaches.unless(
                forum.type != FakeChannel.FORUM || message.isObject(),
                "A post of a forum without a message");
        var thread = world.newThread(Long.parseLong(world.nextId()), forum, body.json());
        world.limits.message(message);
        var first = world.newMessage(thread.id, thread, message, body, Optional.empty());
        var json = thread.json();
        json.set("message", first.sent());
        return json;
    }

    private JsonNode join(Matcher path, Upload body) {
        channel(path).joined.add(world.user(Long.parseLong(path.group(2))));
        return Json.object();
    }

    private static JsonNode noThreads() {
        return Json.object("threads", List.of(), "members", List.of(), "has_more", false);
    }

    private JsonNode editChannel(Matcher path, Upload body) {
        var channel = channel(path);
        var json = body.json();
        if (json.has("name")) {
            channel.title = world.title(json);
        }
        if (json.has("applied_tags")) {
            channel.appliedTags.clear();
            channel.appliedTags.addAll(world.tags(channel.parent, json));
        }
        channel.guild.ifPresent(guild ->
                world.gateway.dispatch(
                        channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
                        guild.id,
                        channel.json()));
        return channel.json();
    }
}
