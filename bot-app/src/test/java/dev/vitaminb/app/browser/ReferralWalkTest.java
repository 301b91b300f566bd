package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.vitaminb.app.RunningApp;
import dev.vitaminb.app.browser.OpenPage.Look;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A referral by clicking: from hand-over to the second payment, and thanks along the chain. */
@Tag("faults")
@ExtendWith(Chromium.class)
class ReferralWalkTest {
    private static final String HOUSE = "Familie Muster versichert ihr neues Haus.";
    private static final String SISTER = "Die Schwester der Familie Muster baut ein Bad um.";

    private final Browser browser;
    private final RunningApp app;

    ReferralWalkTest(Browser browser, RunningApp app) {
        this.browser = browser;
        this.app = app;
    }

    private OpenPage open(String persona) {
        return OpenPage.of(browser, Look.desktop(Words.DU), app.port(), persona);
    }

    @Test
    void fromHandOverToTheSecondPaymentAndThanksAlongTheChain() {
        try (var rosi = open("koeln/rosi");
                var dieter = open("koeln/dieter");
                var emre = open("koeln/emre")) {
            refers(rosi, "Dieter Niemandsland", HOUSE);
            rosi.sees(Side.PRIVATE, "Hallo, ich habe Dieter Niemandsland");

            dieter.sees(Side.PRIVATE, HOUSE);
            dieter.presses(dieter.last(Side.PRIVATE), "Annehmen");
            dieter.sees(Side.PRIVATE, "Angenommen, danke!");
            rosi.sees(Side.PRIVATE, "Dieter Niemandsland hat deine Empfehlung");
            dieter.presses(dieter.last(Side.PRIVATE), "Gewonnen");
            dieter.sees(Side.PRIVATE, "Glückwunsch");
            rosi.sees(Side.PRIVATE, "Das hast du möglich gemacht!");
            pays(dieter, "1.234,50");
            dieter.sees(Side.PRIVATE, "1.234,50 €");
            pays(dieter, "3,5k");
            dieter.sees(Side.PRIVATE, "zusammen sind es 4.734,50 €");
            assertThat(rosi.log(Side.PRIVATE)).not().containsText("€");
            dieter.presses(dieter.last(Side.PRIVATE), "Rosemarie Dichtung darf den Betrag sehen");
            rosi.sees(Side.PRIVATE, "4.734,50 €");

            dieter.says(Side.PRIVATE, "/empfehlen an: @Emre Kurgu aus: " + number(dieter));
            fills(dieter, SISTER);
            rosi.sees(Side.PRIVATE, "ist eine weitere entstanden");
            emre.sees(Side.PRIVATE, SISTER);
            emre.presses(emre.last(Side.PRIVATE), "Annehmen");
            emre.sees(Side.PRIVATE, "Angenommen, danke!");
            emre.presses(emre.last(Side.PRIVATE), "Danke an Rosemarie Dichtung");
            rosi.sees(Side.ROOM, "Emre Kurgu");
            assertThat(rosi.last(Side.ROOM)).containsText("eine Empfehlung");
            for (var page : new OpenPage[] {rosi, dieter, emre}) {
                assertThat(page.log(Side.ROOM)).not().containsText("Muster");
                assertThat(page.faults()).isEmpty();
            }
        }
    }

    private static void refers(OpenPage page, String to, String about) {
        page.says(Side.PRIVATE, "/empfehlen an: @" + to);
        fills(page, about);
    }

    private static void fills(OpenPage page, String about) {
        page.dialog().getByLabel("Um wen und worum geht es?").fill(about);
        page.dialog().getByText("Ja, weiß Bescheid").click();
        page.presses(page.dialog(), "Weitergeben");
        assertThat(page.dialog()).hasCount(0);
    }

    private static void pays(OpenPage page, String amount) {
        page.presses(page.last(Side.PRIVATE), "Umsatz eintragen");
        page.dialog().getByLabel("Betrag ohne Steuer").fill(amount);
        page.presses(page.dialog(), "Eintragen");
        assertThat(page.dialog()).hasCount(0);
    }

    // The newest referral of the page's persona, as its list numbers it.
    private static String number(OpenPage page) {
        page.says(Side.PRIVATE, "/empfehlungen erhaltene");
        page.sees(Side.PRIVATE, "erhaltene Empfehlung");
        return page.last(Side.PRIVATE).locator(".items strong").first().innerText();
    }

    @Test
    void anOrganiserSavesTheGroupsTables() {
        try (var anna = open("koeln/anna");
                var dieter = open("koeln/dieter")) {
            anna.says(Side.PRIVATE, "/ausgeben");
            anna.sees(Side.PRIVATE, "mitglieder.csv");
            var saved = anna.saves(anna.last(Side.PRIVATE), "mitglieder.csv");
            assertThat(saved)
                    .startsWith("\uFEFFNummer;Name;Rolle;")
                    .contains(";Dieter Niemandsland;");
            dieter.says(Side.PRIVATE, "/ausgeben");
            dieter.sees(Side.PRIVATE, "Das kann nur das Organisationsteam");
            assertThat(anna.faults()).isEmpty();
            assertThat(dieter.faults()).isEmpty();
        }
    }

    @Test
    void aForumKeepsNoWordsAndACharterIsFeltAtOnce() {
        try (var malte = open("nord/malte");
                var anna = open("koeln/anna")) {
            malte.says(Side.PRIVATE, "Meine Mitgründerin und ich trennen uns.");
            malte.sees(Side.PRIVATE, "Ich bewahre keine Worte auf, auch diese nicht.");
            anna.says(Side.PRIVATE, "/clubtyp");
            anna.presses(anna.last(Side.PRIVATE), "Ohne Empfehlungen");
            anna.sees(Side.PRIVATE, "Profile, Wünsche, Dank, Zahlen");
            anna.says(Side.PRIVATE, "/empfehlen");
            anna.sees(Side.PRIVATE, "Das gibt es bei Frühstücksrunde Köln nicht");
            anna.says(Side.PRIVATE, "/clubtyp");
            anna.presses(anna.last(Side.PRIVATE), "Mit Empfehlungen");
            anna.sees(Side.PRIVATE, "Profile, Wünsche, Dank, Empfehlungen, Zahlen");
            assertThat(malte.faults()).isEmpty();
            assertThat(anna.faults()).isEmpty();
        }
    }
}
