package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.member.Members;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HereTest {
    @Test
    void anOrganiserSaysInWhichChannelTheBotPosts() {
        try (var club = Club.of(Preset.REFERRAL)) {
            calls(club, "here in the hall", "hall");

            assertThat(home(club).posts())
                    .isEqualTo(new Address("paper", club.home.place() + "/hall"));
            club.member("Anna").calls("request", Map.of("text", "Who lends me thirty chairs?"));
            club.settles();
            assertThat(club.paper.at(home(club).posts()))
                    .extracting(posted -> PlainText.of(posted.view()))
                    .anyMatch(text -> text.contains("thirty chairs"));
        }
    }

    @Test
    void whereItPostsAlreadyNothingChanges() {
        try (var club = Club.of(Preset.REFERRAL)) {
            calls(club, "here in the hall", "hall");
            long before = club.snapshot().version();

            calls(club, "here in the hall again", "hall");

            assertThat(club.snapshot().version()).isEqualTo(before);
        }
    }

    @Test
    void organisersAreAskedOnceForAnotherChannelWhenTheirsIsDeleted() {
        try (var club = Club.of(Preset.REFERRAL)) {
            calls(club, "here in the hall", "hall");
            var channels =
                    new LostChannels(
                            club.bot.ledger(), club.bot.directory(), Nudge.NONE, club.clock);

            channels.lost(club.home, "cellar");
            channels.lost(club.home, "hall");
            channels.lost(club.home, "hall");

            club.settles();
            assertThat(club.olga().received())
                    .containsOnlyOnce("The channel of Test club")
                    .contains("/here", "Nothing is lost");
        }
    }

    private static void calls(Club club, String event, String channel) {
        var olga =
                Members.in(club.snapshot())
                        .find(club.olga().id())
                        .orElseThrow()
                        .identities()
                        .getFirst();
        club.bot
                .bot()
                .run(
                        new Invocation(
                                event,
                                new Person(
                                        olga,
                                        "Olga",
                                        Optional.of(Locale.ENGLISH),
                                        Standing.ADMINISTRATOR),
                                new Place.Home(club.home, "", channel),
                                "here",
                                Map.of(),
                                Invocation.Exposure.PRIVATE));
    }

    private static Home home(Club club) {
        return new Groups(club.snapshot()).the().home(club.home).orElseThrow();
    }
}
