package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Somebody at the keyboard, as an adapter hands them to the bot. */
record Visitor(Bot bot, Person person, Place place, Supplier<String> events) {
    Visitor(Bot bot, Person person, Place place) {
        this(bot, person, place, Visitor::newEvent);
    }

    String name() {
        return person.name();
    }

    Identity identity() {
        return person.identity();
    }

    /** The same person elsewhere. */
    Visitor at(Place elsewhere) {
        return new Visitor(bot, person, elsewhere, events);
    }

    /** The same person on a platform that delivers everything under this event id. */
    Visitor with(String event) {
        return new Visitor(bot, person, place, () -> event);
    }

    Reply runs(String path) {
        return runs(path, Map.of());
    }

    /** Calls a command whose arguments the platform has told apart, as a slash command's. */
    Reply runs(String path, Map<String, String> arguments) {
        var raw = new HashMap<String, Raw>();
        arguments.forEach((name, text) -> raw.put(name, new Raw.Words(text)));
        return bot.run(
                new Invocation(
                        events.get(), person, place, path, raw, Invocation.Exposure.PRIVATE));
    }

    /** Types a line. */
    Reply types(String line) {
        return bot.typed(events.get(), person, place, line, Invocation.Exposure.PRIVATE);
    }

    /** Presses a button; the place tells the group, so that no code is needed. */
    Reply presses(Press press) {
        return bot.press(events.get(), person, place, press.payload(""));
    }

    Reply presses(String path, Object... arguments) {
        return presses(Press.of(path, arguments));
    }

    /** Sends a form. */
    Reply submits(String path, Map<String, String> values) {
        return bot.submit(events.get(), person, place, path, values);
    }

    static String newEvent() {
        return UUID.randomUUID().toString();
    }

    /** The button of an answer that calls a command. */
    static Press button(Reply reply, String path) {
        return buttons(view(reply))
                .map(Button::press)
                .filter(press -> press.command().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No button calls /" + path));
    }

    private static View view(Reply reply) {
        return switch (reply) {
            case Reply.Said(var view) -> view;
            case Reply.Misplaced(var view) -> view;
            case Reply.Asked asked -> View.of();
            case Reply.Quiet quiet -> View.of();
        };
    }

    private static Stream<Button> buttons(View view) {
        var inItems =
                view.blocks().stream()
                        .flatMap(block ->
                                block instanceof Block.Items(var items)
                                        ? items.stream().flatMap(item -> item.buttons().stream())
                                        : Stream.<Button>of());
        return Stream.concat(inItems, view.buttons().stream());
    }
}
