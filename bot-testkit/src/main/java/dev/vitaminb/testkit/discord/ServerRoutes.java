package dev.vitaminb.testkit.discord;

import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of the bot itself, its servers and their commands and members. */
final class ServerRoutes {
    private final World world;

    ServerRoutes(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/gateway", (path, body) -> Json.object("url", world.gatewayUrl()));
        routes.add("GET", "/gateway/bot", (path, body) -> gatewayBot());
        routes.add("GET", "/users/@me", (path, body) -> World.bot());
        routes.add("GET", "/(?:oauth2/)?applications/@me", (path, body) -> application());
        routes.add("POST", "/users/@me/channels", (path, body) -> privately(body.json()).json());
        routes.add("GET", "/applications/\\d+/guilds/(\\d+)/commands", this::commands);
        routes.add("PUT", "/applications/\\d+/guilds/(\\d+)/commands", this::putCommands);
        routes.add("GET", "/guilds/(\\d+)/members/(\\d+)", this::member);
        routes.add(
                "PUT", "/guilds/(\\d+)/members/(\\d+)/roles/(\\d+)", (path, body) -> Json.object());
    }

    private JsonNode gatewayBot() {
        return Json.object(
                "url", world.gatewayUrl(),
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
                Long.toString(World.BOT),
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
                World.bot(),
                "team",
                null);
    }

    private FakeChannel privately(JsonNode body) {
        var person = world.user(Long.parseLong(Json.text(body, "recipient_id")));
        return world.privately(person);
    }

    private JsonNode commands(Matcher path, Upload body) {
        return Json.array(guild(path).commands);
    }

    private JsonNode putCommands(Matcher path, Upload body) {
        var commands = body.json().path("list");
        world.limits.commands(commands);
        var guild = guild(path);
        guild.commands.clear();
        commands.forEach(command -> {
            var registered = (ObjectNode) command.deepCopy();
            registered.put("id", world.nextId());
            registered.put("application_id", Long.toString(World.BOT));
            registered.put("guild_id", Long.toString(guild.id));
            registered.put("version", "1");
            guild.commands.add(registered);
        });
        return Json.array(guild.commands);
    }

    private FakeGuild guild(Matcher path) {
        long id = Long.parseLong(path.group(1));
        return world.guilds.stream()
                .filter(guild -> guild.id == id && guild.hasBot)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("Guild", 10_004));
    }

    private JsonNode member(Matcher path, Upload body) {
        var guild = guild(path);
        var user = world.user(Long.parseLong(path.group(2)));
        if (!guild.members.containsKey(user)) {
            throw Refusal.unknown("Member", 10_007);
        }
        return guild.member(user);
    }
}
