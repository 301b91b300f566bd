package dev.vitaminb.testkit.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A command as a client tells Discord that it was called. */
final class Called {
    private static final int SLASH = 1;
    private static final int ON_PERSON = 2;
    private static final int ON_MESSAGE = 3;

    private Called() {}

    /** The first option of a command. */
    static JsonNode option(FakeChannel channel, String name) {
        return registered(channel, SLASH, name).path("options").path(0);
    }

    /** With options; Discord lets nobody leave out a required one. */
    static ObjectNode slash(FakeChannel channel, String name, Map<String, Object> given) {
        for (var option : registered(channel, SLASH, name).path("options")) {
            if (option.path("required").asBoolean(false)
                    && !given.containsKey(Json.text(option, "name"))) {
                throw new AssertionError("Discord wants " + Json.text(option, "name"));
            }
        }
        return command(channel, SLASH, name, given);
    }

    /** While one of its options is typed. */
    static ObjectNode completing(FakeChannel channel, String name, String option, String typed) {
        var command = command(channel, SLASH, name, Map.of(option, typed));
        command.path("options").forEach(it -> ((ObjectNode) it).put("focused", true));
        return command;
    }

    /** In the menu of a person. */
    static ObjectNode on(FakeChannel channel, String name, FakeUser target) {
        var command = command(channel, ON_PERSON, name, Map.of());
        command.put("target_id", Long.toString(target.id));
        command.set("resolved", resolved(channel, List.of(target)));
        return command;
    }

    /** In the menu of a message. */
    static ObjectNode on(FakeMessage target, String name) {
        var command = command(target.channel, ON_MESSAGE, name, Map.of());
        command.put("target_id", Long.toString(target.id));
        command.set(
                "resolved",
                Json.object("messages", Json.object(Long.toString(target.id), target.sent())));
        return command;
    }

    private static ObjectNode command(
            FakeChannel channel, int type, String name, Map<String, Object> given) {
        var command = registered(channel, type, name);
        var options = new ArrayList<ObjectNode>();
        var people = new ArrayList<FakeUser>();
        var roles = Json.object();
        for (var option : command.path("options")) {
            var value = given.get(Json.text(option, "name"));
            if (value instanceof FakeUser user) {
                people.add(user);
                options.add(option(option, Long.toString(user.id)));
            } else if (value instanceof FakeGuild.Role role) {
                roles.set(Long.toString(role.id()), role.json());
                options.add(option(option, Long.toString(role.id())));
            } else if (value != null) {
                options.add(option(option, value));
            }
        }
        var called =
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
            called.set("resolved", resolved);
        }
        return called;
    }

    private static ObjectNode option(JsonNode registered, Object value) {
        return Json.object(
                "name",
                Json.text(registered, "name"),
                "type",
                registered.path("type"),
                "value",
                value);
    }

    private static JsonNode registered(FakeChannel channel, int type, String name) {
        return channel.guild.orElseThrow().commands.stream()
                .filter(it -> it.path("type").asInt(1) == type)
                .filter(it -> Json.text(it, "name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no /" + name));
    }

    /** What Discord tells of people whom somebody names. */
    static ObjectNode resolved(FakeChannel channel, List<FakeUser> people) {
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
}
