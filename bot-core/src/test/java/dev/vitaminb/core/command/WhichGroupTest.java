package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.ledger.GroupId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody in two groups, who writes to the bot in private. */
class WhichGroupTest {
    private final Club club = Club.of(Preset.REFERRAL, "ENGLISH");
    private final Club.Persona olga = club.olga();
    private final Club.Persona inPrivate = olga.unseenAnywhere();

    WhichGroupTest() {
        olga.at("rotary")
                .calls(
                        "setup",
                        Map.of(
                                "name", "Second club",
                                "charter", "FRIENDSHIP",
                                "voice", "ENGLISH",
                                "zone", "Berlin"));
    }

    @AfterEach
    void close() {
        club.bot.ledger().erase(other());
        club.close();
    }

    private GroupId other() {
        return club.bot.directory().of(olga.identity()).stream()
                .filter(group -> !group.equals(club.group()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsSaidGoesOnWhereItIsMeantAndNeedNotBeSaidAgain() {
        inPrivate.says("Who can lend me thirty chairs?");
        assertThat(inPrivate.reads())
                .contains("several groups", "Nothing is recorded yet", "[Test club]")
                .contains("[Second club]");
        inPrivate.presses("Second club");
        assertThat(inPrivate.reads()).contains("thirty chairs", "Second club", "[Another group]");
        inPrivate.says("And who can carry them?");
        assertThat(inPrivate.reads()).contains("carry them", "Second club");
    }

    @Test
    void theChoiceIsChangedByACommand() {
        inPrivate.types("/group");
        inPrivate.presses("Second club");
        assertThat(inPrivate.reads()).contains("you mean Second club");
        inPrivate.types("/me");
        assertThat(inPrivate.reads()).contains("You this", "Second club");
        inPrivate.presses("Another group");
        assertThat(inPrivate.reads()).contains("Which of your groups");
        inPrivate.presses("Test club");
        inPrivate.types("/me");
        assertThat(inPrivate.reads()).contains("You this", "Test club");
    }

    @Test
    void whatWasSaidIsForgottenAfterAWhileAndTheChoiceHolds() {
        inPrivate.says("Who can lend me thirty chairs?");
        var choice = "group:" + other().code() + ":zzz";
        inPrivate.pressesPayload(choice);
        assertThat(inPrivate.reads()).contains("you mean Second club");
    }

    @Test
    void nobodyChoosesAGroupThatIsNotTheirs() {
        var ben = club.member("Ben");
        ben.calls("me");
        ben.unseenAnywhere().pressesPayload("group:" + other().code() + ":1");
        ben.unseenAnywhere().types("/me");
        assertThat(club.bot.bot().meant(ben.identity())).contains(club.group());
    }

    @Test
    void whatIsWrittenInPrivateNamesTheGroup() {
        olga.calls("request", Map.of("text", "Who can lend me thirty chairs?"));
        club.member("Ben").calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(olga.receives(text -> text.contains("Ben"))).contains("Test club");
        club.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void whoeverIsInOneGroupIsToldSo() {
        var ben = club.member("Ben");
        ben.calls("me");
        var alone = ben.unseenAnywhere();
        alone.types("/group");
        assertThat(alone.reads()).contains("no other group than Test club");
        assertThat(ben.calls("group").reads()).contains("This is Test club");
    }
}
