package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people did with the bot, as Discord tells it. */
final class Interactions {
    /** How long Discord waits for the first word. */
    volatile Duration patience = Duration.ofSeconds(3);

    private final World world;
    private final Map<String, Happening> happenings = new LinkedHashMap<>();

    Interactions(World world) {
        this.world = world;
    }

    List<Happening> all() {
        return List.copyOf(happenings.values());
    }

    Optional<Happening> find(String token) {
        return Optional.ofNullable(happenings.get(token));
    }

    /** A client has not heard that its answer was taken, and has reason to send it once more. */
    void mayBeAnsweredAgain(String path) {
        happenings.values().stream()
                .filter(happening -> path.contains(happening.token()))
                .forEach(happening -> happening.isRepeated = true);
    }

    /** Something happens, and the bot is told. */
    Happening happens(
            int type, FakeUser who, FakeChannel channel, Optional<FakeMessage> at, JsonNode data) {
        var event = event(type, who, channel);
        event.set("data", data);
        channel.guild.ifPresentOrElse(
                guild -> {
                    event.put("guild_id", Long.toString(guild.id));
                    event.set("guild", guild(guild));
                    event.put("guild_locale", "en-US");
                    event.set("member", guild.member(who));
                },
                () -> event.set("user", who.json()));
        at.ifPresent(message -> event.set("message", message.sent()));
        var happening = new Happening(world, event, who, channel, at);
        happenings.put(happening.token(), happening);
        deliver(happening);
        return happening;
    }

    private ObjectNode event(int type, FakeUser who, FakeChannel channel) {
        var id = world.nextId();
        return Json.object(
                "version",
                1,
                "id",
                id,
                "application_id",
                Long.toString(World.BOT),
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
                "app_permissions",
                Long.toString(FakeGuild.ALL));
    }

    private static ObjectNode guild(FakeGuild guild) {
        return Json.object("id", Long.toString(guild.id), "locale", "en-US", "features", List.of());
    }

    void deliver(Happening happening) {
        long guild = happening.channel.guild.map(it -> it.id).orElse(0L);
        world.change(() -> world.gateway.dispatch("INTERACTION_CREATE", guild, happening.event));
    }
}
