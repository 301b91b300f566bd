package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.courier.RedisBacklog;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.privacy.Erasures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of commands and of what waits, without a word of the people. */
class WatchTest {
    private final List<String> told = new ArrayList<>();

    private final Watch watch =
            new Watch() {
                @Override
                public void ran(String path, Outcome outcome, Duration took) {
                    told.add(path + " " + outcome);
                }

                @Override
                public void refused(String path, String key) {
                    told.add(path + " " + key);
                }

                @Override
                public void committed(Try outcome) {
                    told.add(outcome.toString());
                }
            };

    @Test
    void everyCommandIsToldWithItsEnd() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var bot = watched(club, 7);

            run(bot, club, "1", "thanks", Map.of("to", "Olga", "for", "the warm welcome"));
            run(bot, club, "1", "thanks", Map.of("to", "Olga", "for", "the warm welcome"));
            run(bot, club, "2", "request", Map.of());
            run(bot, club, "3", "setup", Map.of());
            bot.press("4", person(), room(club), "my own words");
            run(bot, club, "5", "help", Map.of());
            run(bot, club, "6", "help", Map.of());
            run(bot, club, "7", "help", Map.of());

            assertThat(told)
                    .containsExactly(
                            "RECORDED",
                            "thanks ANSWERED",
                            "thanks ANSWERED",
                            "request ASKED",
                            "setup refused.organisersOnly",
                            "setup ANSWERED",
                            "unknown refused.unknownCommand",
                            "unknown ANSWERED",
                            "help ANSWERED",
                            "help ANSWERED",
                            "help refused.tooMany",
                            "help ANSWERED");
        }
    }

    @Test
    void whatWaitsIsCountedUntilItIsBrought() {
        var backlog = new RedisBacklog(TestRedis.connections(), Club.VAULT);
        try (var club = Club.of(Preset.REFERRAL)) {
            club.courier.close();
            var before = backlog.now();

            run(
                    watched(club, 100),
                    club,
                    "1",
                    "thanks",
                    Map.of("to", "Olga", "for", "the warm welcome"));

            var after = backlog.now();
            assertThat(after.items()).isGreaterThan(before.items());
            assertThat(after.addresses()).isGreaterThan(before.addresses());
            assertThat(after.oldest()).isPresent();
        }
    }

    private VitaminB.Limits limits(int perMember) {
        return new VitaminB.Limits(perMember, 1_000, 1_000_000);
    }

    private Bot watched(Club club, int perMember) {
        return VitaminB.assemble(
                        TestRedis.connections(),
                        Club.VAULT,
                        club.clock,
                        limits(perMember),
                        new VitaminB.Surroundings(
                                Nudge.NONE, watch, Erasures.NONE, Admissions.FREE, () -> ""))
                .bot();
    }

    private static void run(
            Bot bot, Club club, String event, String path, Map<String, String> arguments) {
        bot.submit(event, person(), room(club), path, arguments);
    }

    private static Place room(Club club) {
        return new Place.Home(club.home, "Room of the test club");
    }

    private static Person person() {
        return new Person(
                new Identity("paper", "ben"),
                "Ben",
                Optional.of(Locale.ENGLISH),
                Person.Standing.PRESENT);
    }
}
