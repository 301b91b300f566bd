package dev.vitaminb.testkit.discord;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What people do at their clients. */
interface Acting {
    World world();

    default FakeUser user(String name, String locale) {
        return world().locked(() -> world().newUser(name, locale));
    }

    /** Calls a slash command. */
    default Happening slash(
            FakeUser who, FakeChannel channel, String name, Map<String, Object> options) {
        return world().locked(() -> {
            var command = Called.slash(channel, name, options);
            return happens(Happening.COMMAND, who, channel, Optional.empty(), command);
        });
    }

    /** Calls a slash command with all that is typed after it as its first option. */
    default Happening types(FakeUser who, FakeChannel channel, String line) {
        var name = line.substring(1).split(" ", 2)[0];
        var rest = line.substring(1 + name.length()).strip();
        return world().locked(() -> {
            var option = Called.option(channel, name);
            return slash(
                    who,
                    channel,
                    name,
                    rest.isEmpty()
                            ? Map.of()
                            : Map.of(Json.text(option, "name"), typed(channel, option, rest)));
        });
    }

    private Object typed(FakeChannel channel, JsonNode option, String words) {
        return switch (option.path("type").asInt(0)) {
            case 4 -> Long.parseLong(words);
            case 6 -> world().named(channel, words.substring(1));
            default -> words;
        };
    }

    /** What is suggested while an option is typed. */
    default Happening completes(
            FakeUser who, FakeChannel channel, String name, String option, String typed) {
        return world().locked(() -> {
            var command = Called.completing(channel, name, option, typed);
            return happens(Happening.TYPING, who, channel, Optional.empty(), command);
        });
    }

    /** Chooses an entry in the menu of a person. */
    default Happening menu(FakeUser who, FakeChannel channel, String name, FakeUser target) {
        return world().locked(() -> {
            var command = Called.on(channel, name, target);
            return happens(Happening.COMMAND, who, channel, Optional.empty(), command);
        });
    }

    /** Chooses an entry in the menu of a message. */
    default Happening menu(FakeUser who, FakeMessage target, String name) {
        return world().locked(() -> {
            var command = Called.on(target, name);
            return happens(Happening.COMMAND, who, target.channel, Optional.empty(), command);
        });
    }

    /** Presses a button by its label. */
    default Happening presses(FakeUser who, FakeMessage message, String label) {
        return world().locked(() -> {
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
    default Happening pressesId(FakeUser who, FakeMessage message, String id) {
        var pressed = Json.object("custom_id", id, "component_type", 2, "id", 1);
        return world().locked(() ->
                happens(Happening.PRESS, who, message.channel, Optional.of(message), pressed));
    }

    /** Fills in the form that the bot asked for; people are named {@code @Name}. */
    default Happening fills(Happening asked, Map<String, Object> values) {
        return world().locked(() -> {
            var form = asked.form().orElseThrow(() -> new AssertionError("No form was asked for"));
            var filled = new FilledForm(world(), asked.channel, values).of(form);
            return happens(Happening.FORM, asked.who, asked.channel, asked.at, filled);
        });
    }

    private Happening happens(
            int type, FakeUser who, FakeChannel channel, Optional<FakeMessage> at, JsonNode data) {
        return world().interactions.happens(type, who, channel, at, data);
    }

    /** Writes to the bot in private. */
    default FakeMessage writes(FakeUser who, String words) {
        return world().locked(() -> writes(who, world().privately(who), words));
    }

    /** Writes into a channel. */
    default FakeMessage writes(FakeUser who, FakeChannel channel, String words) {
        return world().locked(() -> {
            var nothing = new Upload(Json.object(), Map.of());
            var content = Json.object("content", words);
            var message = world().newMessage(channel, content, nothing, Optional.empty());
            message.json.set("author", who.json());
            if (channel.person.isPresent()) {
                world().gateway.dispatch("MESSAGE_CREATE", 0, message.sent());
            }
            return message;
        });
    }

    /** The platform delivers a private message once more. */
    default void repeats(FakeMessage message) {
        world().change(() -> world().gateway.dispatch("MESSAGE_CREATE", 0, message.sent()));
    }
}
