package dev.vitaminb.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.request.Requests;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever wants to be left out is: by name, in matches, in credits. */
class WithoutMeTest {
    private static final String LEFT_OUT = "would rather be left out";

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona berta = club.helper("Berta", "Repairs violins");
    private final Club.Persona anna = club.member("Anna");

    @BeforeEach
    void bertaStaysOut() {
        anna.calls("request", Map.of("text", "Who repairs violins near here?"));
        berta.calls("withoutme");
        assertThat(berta.reads()).contains("nobody can name, credit, ask or enter you");
    }

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void othersCanNeitherFindNorEnterThem() {
        assertThat(anna.calls("members").reads()).contains("Anna").doesNotContain("Berta");
        assertThat(anna.calls("who", Map.of("text", "Who repairs violins?")).reads())
                .doesNotContain("Berta");
        for (var name : new String[] {"Berta", "berta", "@Berta", berta.id().tag()}) {
            assertThat(anna.calls("thanks", Map.of("to", name, "for", "all of it")).reads())
                    .contains(LEFT_OUT)
                    .doesNotContain("Berta.");
            assertThat(anna.calls("solved", Map.of("request", "1", "helpers", name)).reads())
                    .contains(LEFT_OUT);
            assertThat(anna.calls("profile", Map.of("member", name)).reads()).contains(LEFT_OUT);
            assertThat(anna.calls("ask", Map.of("request", "1", "member", name)).reads())
                    .contains(LEFT_OUT);
        }
        assertThat(anna.calls("profile", Map.of("member", "Ber")).reads())
                .contains("nobody called");
        var referral = Map.of("to", "Berta", "about", "a violin", "agreed", "NOT_YET");
        assertThat(anna.calls("refer", referral).reads()).contains(LEFT_OUT);
    }

    @Test
    void theirOwnUseGoesOn() {
        berta.calls("request", Map.of("text", "Looking for old wood from spruces"));
        assertThat(new Requests(club.snapshot()).all()).hasSize(2);
        berta.calls("pledge", Map.of("request", "1", "how", "CAN"));
        assertThat(berta.reads()).contains("knows that you can help");
        assertThat(berta.calls("profile", Map.of("member", "Berta")).reads()).contains("violins");
        berta.calls("thanks", Map.of("to", "Anna", "for", "her patience"));
        assertThat(club.homeReads(text -> text.contains("patience"))).contains("thanks Anna");
        // Offered for credit is only who wants to be.
        assertThat(anna.calls("solved", Map.of("request", "1")).reads()).doesNotContain("Berta");
    }

    @Test
    void whatTheyWereCreditedForNamesThemNoMore() {
        berta.calls("withoutme");
        anna.calls("solved", Map.of("request", "1", "helpers", "Berta"));
        club.homeReads(text -> text.contains("with the help of Berta"));
        assertThat(anna.calls("tally").reads()).contains("Berta");
        berta.calls("withoutme");
        club.homeReads(text -> text.contains("with the help of somebody who prefers"));
        assertThat(anna.calls("tally").reads()).doesNotContain("Berta");
    }

    @Test
    void oneTapBringsThemBack() {
        berta.presses("With me again");
        assertThat(anna.calls("members").reads()).contains("Berta");
        assertThat(anna.calls("who", Map.of("text", "Who repairs violins?")).reads())
                .contains("Berta");
        anna.calls("thanks", Map.of("to", "Berta", "for", "all of it"));
        club.homeReads(text -> text.contains("thanks Berta"));
    }

    @Test
    void beingWrittenToAgainDoesNotBringThemBack() {
        berta.calls("mute", Map.of("wanted", "HEARD"));
        assertThat(berta.reads()).contains("others still leave you out");
        assertThat(anna.calls("members").reads()).doesNotContain("Berta");
    }
}
