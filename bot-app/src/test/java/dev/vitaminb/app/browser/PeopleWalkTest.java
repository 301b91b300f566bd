package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import dev.vitaminb.app.RunningApp;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser brings people in, forgets one of them, and another one comes by invitation. */
@Tag("faults")
@ExtendWith(Chromium.class)
class PeopleWalkTest {
    private final Browser browser;
    private final RunningApp app;

    PeopleWalkTest(Browser browser, RunningApp app) {
        this.browser = browser;
        this.app = app;
    }

    private OpenPage open(String persona) {
        return OpenPage.of(browser, OpenPage.Look.desktop(Words.DU), app.port(), persona);
    }

    @Test
    void peopleAreImportedOneForgottenAndOneComesByInvitation() {
        var list =
                IntStream.rangeClosed(1, 28)
                        .mapToObj(i -> "Gast %02d;Beruf %d;%d".formatted(i, i, i))
                        .collect(Collectors.joining("\n"));
        try (var anna = open("koeln/anna");
                var rosi = open("koeln/rosi")) {
            anna.says(Side.PRIVATE, "/importieren");
            var file = ("Name;Beruf;Gegeben\n" + list + "\n").replace("Beruf 1;", "Bäckerin;");
            anna.dialog()
                    .getByLabel("Datei auswählen")
                    .setInputFiles(
                            new FilePayload(
                                    "gäste.csv",
                                    "text/csv",
                                    file.getBytes(Charset.forName("windows-1252"))));
            assertThat(anna.dialog().getByLabel("Die Liste"))
                    .hasValue(Pattern.compile("Gast 01;Bäckerin;1"));
            anna.presses(anna.dialog(), "Erst ansehen");
            anna.sees(Side.PRIVATE, "28 Menschen in der Liste");
            anna.presses(anna.last(Side.PRIVATE), "28 Menschen übernehmen");
            anna.sees(Side.PRIVATE, "28 Menschen stehen jetzt in der Liste");

            anna.presses(anna.last(Side.PRIVATE), "Zeigen, wer noch nicht da ist");
            anna.sees(Side.PRIVATE, "28 Menschen sind noch nicht da");
            OpenPage.button(anna.last(Side.PRIVATE).locator(".items li").first(), "Vergessen")
                    .click();
            anna.sees(Side.PRIVATE, "Vergessen, mit allem");
            anna.says(Side.PRIVATE, "/mitglieder");
            anna.sees(Side.PRIVATE, "Noch nicht da (27)");
            anna.presses(anna.last(Side.PRIVATE), "Noch nicht da (27)");
            anna.sees(Side.PRIVATE, "27 Menschen sind noch nicht da");

            anna.says(Side.PRIVATE, "/einladen person: Gast 02");
            anna.sees(Side.PRIVATE, "gilt nur für Gast 02");
            assertThat(anna.last(Side.PRIVATE).locator("svg.code")).isVisible();
            var link = anna.last(Side.PRIVATE).locator("blockquote").innerText().strip();
            var guest = rosi.page().context().newPage();
            guest.navigate(link);
            guest.locator("button").click();
            assertThat(guest.locator(".bar-who")).containsText("Gast 02");
            guest.navigate(link);
            guest.locator("button").click();
            assertThat(guest.locator("main")).containsText("schon benutzt");
            guest.close();

            rosi.says(Side.PRIVATE, "/mitglieder filter: Gast");
            rosi.sees(Side.PRIVATE, "Ein Mitglied");
            assertThat(rosi.log(Side.PRIVATE)).not().containsText("Gast 03");
            assertThat(anna.faults()).isEmpty();
        }
    }
}
