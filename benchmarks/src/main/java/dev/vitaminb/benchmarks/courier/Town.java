package dev.vitaminb.benchmarks.courier;

import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.testkit.FakePlatform;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A group in a room of the fake platform, in which people thank each other. */
record Town(int number) {
    private static final List<String> NAMES = List.of("Anna", "Ben", "Clara", "David", "Emma");

    static Town found(int number, Bot bot) {
        var town = new Town(number);
        town.submit(
                bot,
                0,
                "setup",
                Map.of(
                        "name", "Town " + number,
                        "charter", "REFERRAL",
                        "voice", "ENGLISH",
                        "zone", "Berlin"));
        for (int i = 1; i < NAMES.size(); i++) {
            town.submit(bot, i, "help", Map.of());
        }
        return town;
    }

    void thank(Bot bot, int time) {
        int from = time % NAMES.size();
        var to = NAMES.get((from + 1) % NAMES.size());
        submit(bot, from, "thanks", Map.of("to", to, "for", "the help with " + UUID.randomUUID()));
    }

    private void submit(Bot bot, int who, String path, Map<String, String> arguments) {
        var name = NAMES.get(who);
        var person =
                new Person(
                        new Identity(FakePlatform.NAME, name.toLowerCase(Locale.ROOT) + number),
                        name,
                        Optional.of(Locale.ENGLISH),
                        who == 0 ? Person.Standing.ADMINISTRATOR : Person.Standing.PRESENT);
        var room = new Place.Home(new Address(FakePlatform.NAME, "room-" + number), "A room");
        bot.submit(UUID.randomUUID().toString(), person, room, path, arguments);
    }
}
