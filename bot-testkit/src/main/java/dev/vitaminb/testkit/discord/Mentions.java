package dev.vitaminb.testkit.discord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whom messages mention by markup, and whom they are allowed to ping. */
final class Mentions {
    private static final Pattern MARKUP =
            Pattern.compile("<@[!&]?[0-9]+>|(?<!\\\\)@(?:everyone|here)");

    private final List<String> all = new CopyOnWriteArrayList<>();

    void note(JsonNode message) {
        var markup = MARKUP.matcher(SeenText.source(message));
        while (markup.find()) {
            all.add(markup.group());
        }
        var allowed = message.path("allowed_mentions");
        for (var kind : List.of("parse", "users", "roles")) {
            allowed.path(kind).forEach(each -> all.add("pings " + each.asString()));
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
