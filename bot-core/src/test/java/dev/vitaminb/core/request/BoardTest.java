package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PaperPlatform.Posted;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.courier.Platform.Manner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The board: one pinned message with the open wishes, edited in place. */
class BoardTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben = club.member("Ben");

    @AfterEach
    void close() {
        club.close();
    }

    private void wishes(String text) {
        anna.calls("request", Map.of("text", text));
    }

    private String board() {
        club.settles();
        var pinned = club.pinned();
        assertThat(pinned).hasSize(1);
        return PlainText.of(pinned.getFirst().view());
    }

    @Test
    void itNamesWhatIsOpenAndIsEditedInPlace() {
        wishes("Looking for a lawyer for tenancy law");
        assertThat(board()).contains("One open wish", "#1 Anna", "tenancy law");
        wishes("Who lends me a trailer on Saturday?");
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(board()).contains("2 open wishes", "#2 Anna", "one promise");
        anna.calls("withdraw", Map.of("request", "2"));
        assertThat(board()).contains("One open wish").doesNotContain("trailer");
    }

    @Test
    void whatIsSolvedLeavesAnEmptyBoard() {
        wishes("Looking for a lawyer for tenancy law");
        ben.calls("pledge", Map.of("request", "1", "how", "CAN"));
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        assertThat(board()).contains("No wish is open").doesNotContain("tenancy law");
    }

    @Test
    void whatExpiresLeavesTheBoardInTheNight() {
        wishes("Looking for a lawyer for tenancy law");
        assertThat(board()).contains("tenancy law");
        var until = new Requests(club.snapshot()).all().getFirst().until();
        while (!club.today().isAfter(until)) {
            club.clock.advance(Duration.ofDays(1));
            club.doesWhatIsDue();
        }
        assertThat(board()).contains("No wish is open");
        assertThat(club.homeReads(text -> text.contains("Expired"))).contains("tenancy law");
    }

    @Test
    void whatExpiredInNightsThatWereMissedLeavesItToo() {
        wishes("Looking for a lawyer for tenancy law");
        var until = new Requests(club.snapshot()).all().getFirst().until();
        while (club.today().isBefore(until)) {
            club.clock.advance(Duration.ofDays(1));
            club.doesWhatIsDue();
        }
        assertThat(board()).contains("tenancy law");
        club.clock.advance(Duration.ofDays(3));
        club.doesWhatIsDue();
        assertThat(board()).contains("No wish is open");
    }

    @Test
    void itHasRoomForEightAndSaysHowManyMoreThereAre() {
        for (int i = 1; i <= 10; i++) {
            club.member("Member " + i)
                    .calls("request", Map.of("text", "A wish of some length, number " + i));
        }
        assertThat(board())
                .contains("10 open wishes", "number 8", "And 2 more")
                .doesNotContain("number 9");
    }

    @Test
    void theOthersAreReachedByPressesThatTurnThePageForThePresserAlone() {
        for (int i = 1; i <= 23; i++) {
            club.member("Member " + i).calls("request", Map.of("text", "Wish number " + i + "."));
        }
        club.settles();
        var ben = club.member("Ben");
        board();
        var all =
                Club.buttons(club.pinned().getFirst().view()).stream()
                        .filter(button -> button.label().equals("All wishes"))
                        .findFirst()
                        .orElseThrow();
        ben.pressesPayload(all.press().payload(club.group().code()));
        var read = ben.reads();
        while (ben.reads().contains("[More →]")) {
            ben.presses("More →");
            read += ben.reads();
        }
        for (int i = 1; i <= 23; i++) {
            assertThat(read).contains("Wish number " + i + ".");
        }
        assertThat(board()).contains("Wish number 1.").doesNotContain("Wish number 23.");
    }

    @Test
    void cardsRingNobodysPhone() {
        wishes("Looking for a lawyer for tenancy law");
        club.settles();
        assertThat(club.posted()).extracting(Posted::manner).isEqualTo(List.of(Manner.SILENTLY));
    }
}
