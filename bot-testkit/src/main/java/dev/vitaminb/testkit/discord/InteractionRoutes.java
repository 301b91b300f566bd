package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/** How the bot answers what people did. */
final class InteractionRoutes {
    private static final int BAD = 400;

    private final World world;

    InteractionRoutes(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/interactions/(\\d+)/([^/]+)/callback", this::callback);
        routes.add("POST", "/webhooks/\\d+/([^/]+)", this::followUp);
        routes.add("GET", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::answered);
        routes.add("PATCH", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::editAnswer);
        routes.add("DELETE", "/webhooks/\\d+/([^/]+)/messages/([^/]+)", this::deleteAnswer);
    }

    private JsonNode callback(Matcher path, Upload body) {
        var happening =
                world.interactions
                        .find(path.group(2))
                        .orElseThrow(() -> Refusal.unknown("interaction", 10_062));
        int type = body.json().path("type").asInt(0);
        if (happening.callback.isPresent()) {
            world.breaches.unless(
                    happening.isRepeated, "An interaction is answered a second time: " + type);
            throw new Refusal(BAD, 40_060, "Interaction has already been acknowledged.");
        }
        var took = Duration.ofNanos(System.nanoTime() - happening.began);
        if (took.compareTo(world.interactions.patience) > 0) {
            world.breaches.add("An interaction is answered after %d ms".formatted(took.toMillis()));
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
                world.edit(happening.at.orElseThrow(), data, body);
                happening.isComplete = true;
            }
            case 8 -> {
                world.limits.choices(data.path("choices"));
                happening.isComplete = true;
            }
            case 9 -> {
                world.breaches.unless(
                        happening.event.path("type").asInt(0) != 5, "A form answers a form");
                world.limits.modal(data);
                happening.isComplete = true;
            }
            default -> world.breaches.add("An answer of an unknown kind: " + type);
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
            world.limits.message(data);
        }
        boolean isEphemeral = (data.path("flags").asInt(0) & FakeMessage.EPHEMERAL) != 0;
        var message =
                world.newMessage(
                        happening.channel,
                        data,
                        body,
                        isEphemeral ? Optional.of(happening.who) : Optional.empty());
        happening.original = Optional.of(message);
        happening.answers.add(message);
    }

    private Happening happening(Matcher path) {
        return world.interactions
                .find(path.group(1))
                .filter(it -> it.callback.isPresent())
                .orElseThrow(() -> Refusal.unknown("Webhook", 10_015));
    }

    // Discord lets the first follow-up to a deferred answer fill it.
    private JsonNode followUp(Matcher path, Upload body) {
        var happening = happening(path);
        if (happening.answerType() == 5 && !happening.isComplete) {
            world.edit(happening.original.orElseThrow(), body.json(), body);
            happening.isComplete = true;
            return happening.original.orElseThrow().sent();
        }
        world.limits.message(body.json());
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
        world.edit(message, body.json(), body);
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
}
