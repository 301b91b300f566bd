package dev.vitaminb.benchmarks.throughput;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A group whose five members thank each other. */
record Village(int number, Script thanks) {
    private static final String PLATFORM = "nowhere";
    private static final List<String> NAMES = List.of("Anna", "Ben", "Clara", "David", "Emma");

    /** Founds it by the bot's own commands, and overhears one thank-you. */
    static Village found(int number, Bot bot, Overhearing overhearing) {
        var village = new Village(number, new Script(0, List.of()));
        village.submit(
                bot,
                0,
                "setup",
                Map.of(
                        "name", "Village " + number,
                        "charter", "REFERRAL",
                        "voice", "ENGLISH",
                        "zone", "Berlin"));
        for (int i = 1; i < NAMES.size(); i++) {
            village.submit(bot, i, "help", Map.of());
        }
        overhearing.last().set(null);
        village.thank(bot, 0);
        return new Village(number, overhearing.heard());
    }

    /** Has somebody thank somebody else, in words that nobody has said before. */
    void thank(Bot bot, int which) {
        int from = which % NAMES.size();
        int to = (from + 1 + which / NAMES.size() % (NAMES.size() - 1)) % NAMES.size();
        submit(
                bot,
                from,
                "thanks",
                Map.of("to", NAMES.get(to), "for", "the help with " + UUID.randomUUID()));
    }

    private void submit(Bot bot, int who, String path, Map<String, String> arguments) {
        var name = NAMES.get(who);
        var person =
                new Person(
                        new Identity(PLATFORM, name.toLowerCase(Locale.ROOT) + number),
                        name,
                        Optional.of(Locale.ENGLISH),
                        who == 0 ? Person.Standing.ADMINISTRATOR : Person.Standing.PRESENT);
        bot.submit(UUID.randomUUID().toString(), person, place(), path, arguments);
    }

    private Place.Home place() {
        return new Place.Home(new Address(PLATFORM, "room-" + number), "A room");
    }

    /** How far its ledger has come. */
    long version(VitaminB vitaminB) {
        GroupId group = vitaminB.directory().at(place().address());
        return vitaminB.ledger().read(Ledger.Question.of(group)).snapshot().version();
    }
}
