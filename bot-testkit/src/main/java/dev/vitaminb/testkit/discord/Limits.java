package dev.vitaminb.testkit.discord;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Discord's limits for what bots send.
 *
 * @see <a href="https://discord.com/developers/docs/components/reference">Components</a>
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Commands</a>
 */
final class Limits {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

    private final Breaches breaches;
    private final Mentions mentions;

    Limits(Breaches breaches, Mentions mentions) {
        this.breaches = breaches;
        this.mentions = mentions;
    }

    void message(JsonNode message) {
        mentions.note(message);
        boolean isV2 = (message.path("flags").asInt(0) & FakeMessage.COMPONENTS_V2) != 0;
        var content = Json.text(message, "content");
        most(content, 2_000, "the content of a message");
        if (isV2) {
            breaches.unless(
                    content.isEmpty() && message.path("embeds").isEmpty(),
                    "A message of components has content or embeds");
        }
        breaches.unless(
                !message.path("components").isEmpty() || !content.isBlank(), "A message is empty");
        breaches.unless(message.has("allowed_mentions"), "A message does not say whom it may ping");
        components(message.path("components"), isV2);
        breaches.unless(message.path("attachments").size() <= 10, "More than 10 attachments");
    }

    private void components(JsonNode components, boolean isV2) {
        var count = new int[3];
        var ids = new HashSet<String>();
        Json.walk(
                Json.object("components", components),
                node -> {
                    int type = node.path("type").asInt(0);
                    if (type == 0) {
                        return;
                    }
                    count[0]++;
                    switch (type) {
                        case 1 -> row(node);
                        case 2 -> button(node);
                        case 9 -> section(node);
                        case 10 -> {
                            count[1] += Json.text(node, "content").length();
                            breaches.unless(
                                    !Json.text(node, "content").isBlank(), "An empty text display");
                        }
                        case 12 -> gallery(node);
                        case 17 ->
                                breaches.unless(
                                        !node.path("components").isEmpty(), "An empty container");
                        default -> {}
                    }
                    if (node.has("custom_id")) {
                        id(Json.text(node, "custom_id"), ids);
                    }
                    breaches.unless(
                            isV2 || type <= 8, "Component %d without the flag".formatted(type));
                });
        breaches.unless(count[0] <= 40, "%d components in a message".formatted(count[0]));
        breaches.unless(
                count[1] <= 4_000, "%d characters of text in a message".formatted(count[1]));
    }

    private void id(String id, Set<String> taken) {
        breaches.unless(
                !id.isEmpty() && id.length() <= 100,
                "A custom id of %d characters".formatted(id.length()));
        breaches.unless(taken.add(id), "The custom id %s twice in a message".formatted(id));
    }

    private void row(JsonNode row) {
        int size = row.path("components").size();
        breaches.unless(size >= 1 && size <= 5, "A row of %d components".formatted(size));
    }

    private void button(JsonNode button) {
        var label = Json.text(button, "label");
        breaches.unless(!label.isBlank() || button.has("emoji"), "A button without a label");
        most(label, 80, "the label of a button");
    }

    private void section(JsonNode section) {
        int texts = section.path("components").size();
        breaches.unless(texts >= 1 && texts <= 3, "A section of %d texts".formatted(texts));
        breaches.unless(section.path("accessory").isObject(), "A section without an accessory");
    }

    private void gallery(JsonNode gallery) {
        int items = gallery.path("items").size();
        breaches.unless(items >= 1 && items <= 10, "A gallery of %d items".formatted(items));
        gallery.path("items")
                .forEach(item -> {
                    most(Json.text(item, "description"), 1_024, "an alternative text");
                    breaches.unless(
                            !Json.text(item, "description").isBlank(),
                            "A picture without an alternative text");
                });
    }

    void modal(JsonNode modal) {
        most(Json.text(modal, "title"), 45, "the title of a form");
        breaches.unless(!Json.text(modal, "title").isBlank(), "A form without a title");
        id(Json.text(modal, "custom_id"), new HashSet<>());
        int fields = modal.path("components").size();
        breaches.unless(fields >= 1 && fields <= 5, "A form of %d fields".formatted(fields));
        var ids = new HashSet<String>();
        modal.path("components")
                .forEach(label -> {
                    breaches.unless(
                            label.path("type").asInt(0) == 18, "A field of a form without a label");
                    most(Json.text(label, "label"), 45, "the label of a field");
                    breaches.unless(
                            !Json.text(label, "label").isBlank(), "A field with an empty label");
                    most(Json.text(label, "description"), 100, "the description of a field");
                    field(label.path("component"), ids);
                });
    }

    private void field(JsonNode field, Set<String> ids) {
        id(Json.text(field, "custom_id"), ids);
        switch (field.path("type").asInt(0)) {
            case 4 -> {
                int most = field.path("max_length").asInt(4_000);
                breaches.unless(
                        most >= 1 && most <= 4_000,
                        "A field of at most %d characters".formatted(most));
                most(Json.text(field, "value"), most, "what stands in a field");
                most(Json.text(field, "placeholder"), 100, "a placeholder");
            }
            case 3 -> {
                int size = field.path("options").size();
                breaches.unless(size >= 1 && size <= 25, "A choice of %d".formatted(size));
                field.path("options")
                        .forEach(option -> {
                            most(Json.text(option, "label"), 100, "an option's label");
                            most(Json.text(option, "value"), 100, "an option's value");
                            most(Json.text(option, "description"), 100, "an option's description");
                        });
            }
            case 5, 6, 7, 8 ->
                    breaches.unless(
                            field.path("max_values").asInt(1) <= 25, "More than 25 to choose");
            default -> breaches.add("A field of an unknown kind: " + field.path("type"));
        }
    }

    void commands(JsonNode commands) {
        int chat = 0;
        int user = 0;
        int message = 0;
        var names = new HashSet<String>();
        for (var command : commands) {
            int type = command.path("type").asInt(1);
            chat += type == 1 ? 1 : 0;
            user += type == 2 ? 1 : 0;
            message += type == 3 ? 1 : 0;
            breaches.unless(
                    names.add(type + Json.text(command, "name")), "Two commands of one name");
            if (type == 1) {
                command(command);
            } else {
                most(Json.text(command, "name"), 32, "the name of a menu's entry");
            }
        }
        breaches.unless(
                chat <= 100 && user <= 15 && message <= 15,
                "%d commands, %d and %d menu entries".formatted(chat, user, message));
    }

    private void command(JsonNode command) {
        named(command);
        int size = size(command);
        var names = new HashSet<String>();
        boolean required = true;
        breaches.unless(command.path("options").size() <= 25, "More than 25 options");
        for (var option : command.path("options")) {
            named(option);
            size += size(option);
            breaches.unless(names.add(Json.text(option, "name")), "Two options of one name");
            boolean isRequired = option.path("required").asBoolean(false);
            breaches.unless(required || !isRequired, "A required option after one that is not");
            required = isRequired;
            breaches.unless(option.path("choices").size() <= 25, "More than 25 choices");
            breaches.unless(
                    option.path("choices").isEmpty()
                            || !option.path("autocomplete").asBoolean(false),
                    "Choices and suggestions for one option");
            for (var choice : option.path("choices")) {
                most(Json.text(choice, "name"), 100, "the name of a choice");
                size += Json.text(choice, "name").length() + Json.text(choice, "value").length();
            }
        }
        breaches.unless(size <= 8_000, "A command of %d characters".formatted(size));
    }

    private static int size(JsonNode named) {
        return Json.text(named, "name").length() + Json.text(named, "description").length();
    }

    private void named(JsonNode node) {
        name(Json.text(node, "name"));
        node.path("name_localizations").forEach(name -> name(name.asString("")));
        description(Json.text(node, "description"));
        node.path("description_localizations").forEach(it -> description(it.asString("")));
    }

    private void name(String name) {
        breaches.unless(
                NAME.matcher(name).matches()
                        && name.equals(name.toLowerCase(java.util.Locale.ROOT)),
                "The name " + name);
    }

    private void description(String description) {
        breaches.unless(!description.isBlank(), "An empty description");
        most(description, 100, "a description");
    }

    void choices(JsonNode choices) {
        breaches.unless(choices.size() <= 25, "More than 25 suggestions");
        choices.forEach(choice -> {
            most(Json.text(choice, "name"), 100, "the name of a suggestion");
            most(Json.text(choice, "value"), 100, "the value of a suggestion");
        });
    }

    private void most(String text, int most, String what) {
        breaches.unless(
                text.codePointCount(0, text.length()) <= most,
                "%d characters for %s".formatted(text.length(), what));
    }
}
