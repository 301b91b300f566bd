package dev.vitaminb.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organiser takes members, numbers and history along as tables. */
class ExportTest {
    @Test
    void tablesOpenInAGermanSpreadsheet() {
        try (var club = Club.of(Preset.REFERRAL, "GERMAN_DU")) {
            var olga = club.olga().inPrivate();
            olga.calls(
                    "import",
                    Map.of(
                            "people",
                            "name;beruf;seit;gegeben\nAnna Berg;=HYPERLINK(1);31.03.2019;12"));
            olga.presses("Einen Menschen übernehmen");

            assertThat(olga.calls("export").presses("mitglieder").reads())
                    .contains("\uFEFFNummer;Name;Stand;Beruf;Ort;Seit\r\n")
                    .contains("2;Anna Berg;noch nicht da;'=HYPERLINK(1);;31.03.2019\r\n");
            assertThat(olga.calls("export", Map.of("part", "NUMBERS")).reads())
                    .contains("2;Anna Berg;", ";12;");
            assertThat(olga.calls("export", Map.of("part", "HISTORY")).reads())
                    .contains(";18.11.2026;übernommen;Olga;member.2\r\n");
        }
    }

    @Test
    void whoWantsToBeLeftOutHasNoNameAndAmountsStayWithTheReceiver() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var mia = club.helper("Mia", "Mends violins");
            var ben = club.helper("Ben", "Sells bicycles");
            mia.calls("refer", Map.of("to", "Ben", "about", "a house", "agreed", "AGREED"));
            ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
            ben.calls("business", Map.of("referral", "1", "amount", "4711"));
            mia.calls("withoutme", Map.of("wanted", "WITHOUT_ME"));
            var olga = club.olga().inPrivate();
            for (var part : new String[] {"MEMBERS", "NUMBERS", "HISTORY"}) {
                assertThat(olga.calls("export", Map.of("part", part)).reads())
                        .doesNotContain("Mia", "violins", "4711", "471100", "4,700");
            }
            assertThat(ben.calls("export").reads()).contains("Only organisers");
        }
    }
}
