package dev.vitaminb.benchmarks.recaps;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The people in one room, who call commands. */
record People(Bot bot, int room) {
    private static final String PLATFORM = "nowhere";

    static String name(int who) {
        return "Person " + (char) ('A' + who / 26) + (char) ('a' + who % 26);
    }

    Place.Home place() {
        return new Place.Home(new Address(PLATFORM, "room-" + room), "A room");
    }

    void found() {
        call(
                0,
                "setup",
                Map.of(
                        "name", "Group " + room,
                        "charter", "REFERRAL",
                        "voice", "ENGLISH",
                        "zone", "Berlin"));
    }

    void call(int who, String path, Map<String, String> arguments) {
        var person =
                new Person(
                        new Identity(PLATFORM, "p" + who + "-" + room),
                        name(who),
                        Optional.of(Locale.ENGLISH),
                        who == 0 ? Person.Standing.ADMINISTRATOR : Person.Standing.PRESENT);
        bot.submit(UUID.randomUUID().toString(), person, place(), path, arguments);
    }
}
