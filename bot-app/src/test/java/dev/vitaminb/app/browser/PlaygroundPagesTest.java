package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vitaminb.app.RunningApp;
import dev.vitaminb.app.browser.OpenPage.Look;
import dev.vitaminb.web.cast.Curtain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds on every page of the playground, whoever looks at it. */
@ExtendWith(Chromium.class)
@Tag("faults")
class PlaygroundPagesTest {
    private final List<OpenPage> opened = new ArrayList<>();
    private final Browser browser;
    private final RunningApp app;

    PlaygroundPagesTest(Browser browser, RunningApp app) {
        this.browser = browser;
        this.app = app;
    }

    @AfterEach
    void nothingWentWrong() {
        try {
            for (var page : opened) {
                assertThat(page.faults()).isEmpty();
            }
        } finally {
            opened.forEach(OpenPage::close);
        }
    }

    private OpenPage open(String persona, Look look) {
        var page = OpenPage.of(browser, look, app.port(), persona);
        opened.add(page);
        return page;
    }

    private OpenPage open(String persona) {
        return open(persona, Look.desktop(Words.DU));
    }

    @Test
    void anAnswerInTheRoomIsSeenByItsReaderAlone() {
        var anna = open("koeln/anna");
        var ben = open("koeln/ben");

        anna.says(Side.ROOM, "/ich");

        anna.sees(Side.ROOM, "Nur für dich sichtbar");
        anna.sees(Side.ROOM, "Gegeben");
        // Ben has seen all that Anna did before this.
        anna.says(Side.ROOM, "Guten Morgen!");
        assertThat(ben.log(Side.ROOM)).containsText("Guten Morgen!");
        for (var hidden : List.of("Nur für dich sichtbar", "Gegeben", "/ich")) {
            assertThat(ben.log(Side.ROOM)).not().containsText(hidden);
        }
        ben.page().reload();
        assertThat(ben.log(Side.ROOM)).containsText("Guten Morgen!");
        assertThat(ben.log(Side.ROOM)).not().containsText("Gegeben");
    }

    @Test
    void wordsOfMembersAreShownAsTheyWereTyped() {
        var wish =
                "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script> **fett** [hier](javascript:alert(1)) {{7*7}} ${7*7} @everyone";
        var dieter = open("koeln/dieter");
        var emre = open("koeln/emre");
        dieter.says(Side.PRIVATE, wish);
        dieter.presses(dieter.last(Side.PRIVATE), "Veröffentlichen");

        for (var page : List.of(dieter, emre)) {
            var quote = page.card("**fett**").locator("blockquote");
            assertThat(quote).hasText(wish);
            assertThat(quote.locator("*")).hasCount(0);
            page.page().reload();
            assertThat(quote).hasText(wish);
            assertThat(page.page().evaluate("window.ran")).isNull();
        }
        dieter.says(Side.ROOM, wish);
        assertThat(emre.log(Side.ROOM).locator(".said").last()).hasText(wish);
        assertThat(emre.page().evaluate("window.ran")).isNull();
    }

    @Test
    void aFormWithAMistakeComesBackWithTheProblemAndTheText() {
        var linh = open("koeln/linh");
        linh.says(Side.PRIVATE, "/wunsch");
        var text = linh.dialog().getByLabel("Was brauchst du?");
        assertThat(text).isFocused();
        text.fill("Zu kurz");
        linh.dialog().getByLabel("Bis freiwillig").fill("gestern");
        linh.presses(linh.dialog(), "Veröffentlichen");

        assertThat(linh.dialog())
                .containsText("Das ist zu kurz: Mindestens 10 Zeichen braucht es.");
        assertThat(linh.dialog()).containsText("Bitte gib einen Tag innerhalb");
        assertThat(text).hasValue("Zu kurz");
        assertThat(text).hasAttribute("aria-invalid", "true");
        assertThat(text).isFocused();
        assertThat(linh.dialog().getByLabel("Bis freiwillig")).hasValue("gestern");

        text.fill("Lang genug ist dieser Wunsch auf jeden Fall.");
        linh.dialog().getByLabel("Bis freiwillig").fill("3");
        linh.presses(linh.dialog(), "Veröffentlichen");
        assertThat(linh.dialog()).hasCount(0);
        assertThat(linh.card("Lang genug ist")).hasCount(1);
    }

    @Test
    void aFieldForAMemberOffersTheMembersAtOnce() {
        var olena = open("koeln/olena");
        olena.says(Side.PRIVATE, "/danke");
        var to = olena.dialog().getByLabel("An wen?");
        assertThat(to).isFocused();
        var options = olena.dialog().getByRole(AriaRole.OPTION);
        assertThat(options.first()).isVisible();
        to.pressSequentially("luk");
        assertThat(options).hasCount(1);
        to.press("ArrowDown");
        to.press("Enter");
        assertThat(to).hasValue(Pattern.compile("Lukas Legende"));
        olena.dialog().getByLabel("Wofür?").fill("für das Video von der Backstube");
        olena.presses(olena.dialog(), "Danken");
        olena.sees(Side.ROOM, "Olena Pryklad dankt Lukas Legende");
    }

    @Test
    void aFastTypistSendsWhatWasTypedAndNotWhatWasOffered() {
        var marlene = open("koeln/marlene");
        marlene.box(Side.PRIVATE).fill("/");
        assertThat(marlene.page().getByRole(AriaRole.OPTION).first()).isVisible();

        marlene.says(Side.PRIVATE, "/ich");

        marlene.sees(Side.PRIVATE, "Gegeben");
        assertThat(marlene.page().getByRole(AriaRole.OPTION)).hasCount(0);
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() {
        var wish = "Wer leiht mir am Samstag eine Leiter?";
        var heike = open("koeln/heike");
        heike.says(Side.PRIVATE, "/wunsch");
        heike.dialog().getByLabel("Was brauchst du?").fill(wish);
        var sent =
                heike.page()
                        .waitForRequest(
                                Pattern.compile("/direct/form$"),
                                () ->
                                        OpenPage.button(heike.dialog(), "Veröffentlichen")
                                                .dblclick());
        assertThat(heike.card(wish)).hasCount(1);

        var again =
                heike.page()
                        .evaluate(
                                "it => fetch(it.url, {method: 'POST', body: it.body, headers: {'Content-Type': 'application/x-www-form-urlencoded'}}).then(it => it.status)",
                                Map.of("url", sent.url(), "body", sent.postData()));

        assertThat(again).isEqualTo(200);
        heike.says(Side.PRIVATE, "/wünsche Meine");
        heike.sees(Side.PRIVATE, "Dein Wunsch");
        assertThat(heike.card(wish)).hasCount(1);
        assertThat(heike.log(Side.PRIVATE).getByText("Als #")).hasCount(1);
    }

    @Test
    void aClubOfServiceDeclinesBusinessInPrivate() {
        var beate = open("ahrtal/beate", Look.desktop(Words.SIE));
        var zoran = open("ahrtal/zoran", Look.desktop(Words.SIE));
        var cards = zoran.log(Side.ROOM).getByRole(AriaRole.LISTITEM);
        int before = cards.count();
        beate.says(Side.PRIVATE, "Ich suche neue Gäste für unser Hotel.");
        beate.presses(beate.last(Side.PRIVATE), "Veröffentlichen");
        beate.sees(Side.PRIVATE, "Wofür ist das?");
        beate.presses(beate.last(Side.PRIVATE), "Beruflich");

        beate.sees(
                Side.PRIVATE,
                "Bei Serviceclub Ahrtal werden Kontakte nicht für das eigene Geschäft");
        beate.sees(Side.PRIVATE, "Was passt: ein Rat oder eine Erfahrung im Freundeskreis.");
        beate.says(Side.ROOM, "Guten Abend!");
        assertThat(zoran.log(Side.ROOM)).containsText("Guten Abend!");
        assertThat(cards).hasCount(before + 1);
    }

    @Test
    void anOwnGroupIsSetUpInAMinuteAndOutlivesAReset() {
        var robin = open("own/robin");
        var mika = open("own/mika", Look.desktop(Words.ENGLISH));
        robin.says(Side.ROOM, "/einrichten");
        var form = robin.dialog();
        form.getByLabel("Name der Gruppe").fill("Harbour Breakfast");
        form.getByLabel("Clubtyp").selectOption("REFERRAL");
        form.getByLabel("English").check();
        form.getByLabel("Zeitzone").fill("London");
        form.getByLabel("Währung").fill("GBP");
        robin.presses(form, "Speichern");
        robin.sees(Side.ROOM, "Fertig: Harbour Breakfast ist eingerichtet.");
        for (var page : List.of(robin, mika)) {
            assertThat(page.page().locator(".groups [aria-current]"))
                    .containsText("Harbour Breakfast");
            assertThat(page.page().getByRole(AriaRole.HEADING, named("Harbour Breakfast")).last())
                    .isVisible();
            assertThat(page.page()).hasTitle("Harbour Breakfast · Vitamin B");
            assertThat(page.visits()).isEqualTo(1);
        }

        mika.says(Side.PRIVATE, "Who can lend us a projector on Friday?");
        mika.presses(mika.last(Side.PRIVATE), "Post");
        assertThat(robin.card("projector")).containsText("Mika Neuland has a wish");

        var anna = open("koeln/anna");
        anna.says(Side.ROOM, "Das hier überdauert kein Zurücksetzen.");
        var gone = anna.log(Side.ROOM).getByText("Das hier überdauert kein Zurücksetzen.");
        assertThat(gone).isVisible();
        robin.presses(robin.page().locator("body"), "Beispielgruppen zurücksetzen");
        robin.presses(robin.dialog(), "Zurücksetzen");
        assertThat(robin.card("projector")).containsText("Mika Neuland has a wish");
        robin.says(Side.ROOM, "/wünsche");
        robin.sees(Side.ROOM, "Ein offener Wunsch");
        assertThat(gone).hasCount(0);
        assertThat(anna.card("Jupp Brotlaib hat einen Wunsch").last()).isVisible();
    }

    @Test
    void aGroupThatIsBeingBuiltSaysSoAndKeepsWhatWasTyped() {
        var sabine = OpenPage.of(browser, Look.desktop(Words.DU), app.port(), "koeln/sabine");
        var curtain = app.context().getBean(Curtain.class);
        var status = sabine.page().getByText("Die Beispielgruppe wird gerade aufgebaut …");
        var answer = sabine.page().getByRole(AriaRole.ALERT);
        assertThat(sabine.box(Side.PRIVATE)).isVisible();
        try (sabine) {
            curtain.close("koeln");
            assertThat(status).isVisible();
            sabine.box(Side.PRIVATE).fill("Wer hat einen Beamer?");
            sabine.box(Side.PRIVATE).press("Enter");
            assertThat(answer).containsText("In ein paar Sekunden ist sie bereit.");
            assertThat(sabine.box(Side.PRIVATE)).hasValue("Wer hat einen Beamer?");
            assertThat(sabine.log(Side.PRIVATE)).not().containsText("Beamer");

            curtain.open("koeln");
            assertThat(status).isHidden();
            sabine.box(Side.PRIVATE).press("Enter");
            sabine.sees(Side.PRIVATE, "Soll ich das als Wunsch veröffentlichen?");
            assertThat(answer).isHidden();
            assertThat(sabine.visits()).isEqualTo(1);
            // The browser tells of every refusal.
            assertThat(sabine.faults()).isNotEmpty().allMatch(fault -> fault.contains("503"));
        } finally {
            curtain.open("koeln");
        }
    }

    @Test
    void aFormThatIsNotTakenSaysWhyWithinItselfAndIsKept() {
        var wish = "Wer hat einen Pavillon für das Sommerfest?";
        var sophie = OpenPage.of(browser, Look.desktop(Words.DU), app.port(), "koeln/sophie");
        var curtain = app.context().getBean(Curtain.class);
        try (sophie) {
            sophie.says(Side.PRIVATE, "/wunsch");
            var text = sophie.dialog().getByLabel("Was brauchst du?");
            text.fill(wish);
            curtain.close("koeln");
            sophie.presses(sophie.dialog(), "Veröffentlichen");
            assertThat(sophie.dialog().getByRole(AriaRole.ALERT))
                    .containsText("In ein paar Sekunden ist sie bereit.");
            assertThat(text).hasValue(wish);

            curtain.open("koeln");
            sophie.presses(sophie.dialog(), "Veröffentlichen");
            assertThat(sophie.dialog()).hasCount(0);
            assertThat(sophie.card(wish)).hasCount(1);

            curtain.close("koeln");
            sophie.box(Side.PRIVATE).fill("Wer hat einen Beamer?");
            sophie.box(Side.PRIVATE).press("Enter");
            assertThat(sophie.page().getByRole(AriaRole.ALERT)).isVisible();
            assertThat(sophie.faults()).isNotEmpty().allMatch(fault -> fault.contains("503"));
        } finally {
            curtain.open("koeln");
        }
    }

    @Test
    void theRecapIsReadInTheRoomAndOrganisersPrintIt() {
        var anna = open("koeln/anna");
        anna.says(Side.PRIVATE, "/rückblick");
        anna.sees(Side.PRIVATE, "Der nächste kommt");
        var recap = anna.last(Side.PRIVATE);
        assertThat(recap).containsText("Nächstes Treffen");
        assertThat(OpenPage.button(recap, "Vorschau")).isVisible();
        var chart = recap.getByRole(AriaRole.IMG);
        chart.scrollIntoViewIfNeeded();
        assertThat(chart).hasJSProperty("complete", true);
        Pictures.take(anna, recap, "recap");
        var page = recap.getByText("rueckblick.html").getAttribute("href");
        anna.page().navigate("http://localhost:" + app.port() + page);
        assertThat(anna.page().locator("h1")).hasText("Rückblick · Frühstücksrunde Köln");
        assertThat(anna.page().locator("table")).isVisible();
        Pictures.take(anna, "recap-page");
    }

    @Test
    void aPhoneShowsOneSideAtATimeAndNeverScrollsSideways() {
        var phone = open("koeln/carmen", Look.phone(Words.DU));
        var raum = phone.page().getByRole(AriaRole.BUTTON, named("Raum"));
        var privat = phone.page().getByRole(AriaRole.BUTTON, named("Privat"));
        assertThat(phone.box(Side.ROOM)).isVisible();
        assertThat(phone.box(Side.PRIVATE)).isHidden();
        fits(phone);

        privat.click();
        assertThat(phone.box(Side.ROOM)).isHidden();
        phone.says(Side.PRIVATE, "Ich brauche neue Fotos für meine Website.");
        phone.presses(phone.last(Side.PRIVATE), "Nur zeigen, wer kann");
        phone.sees(Side.PRIVATE, "noch hat niemand davon erfahren");
        fits(phone);
        Pictures.take(phone, "phone");
        phone.says(
                Side.PRIVATE,
                "Wer hilft mir, Donaudampfschifffahrtsgesellschaftskapitänspatenturkundenübersetzungen zu beglaubigen? https://example.org/"
                        + "a".repeat(120));
        fits(phone);
        phone.presses(phone.last(Side.PRIVATE), "Veröffentlichen");
        phone.sees(Side.PRIVATE, "veröffentlicht.");
        assertThat(raum).containsText("neu");
        fits(phone);
        phone.box(Side.PRIVATE).fill("/");
        assertThat(phone.page().getByRole(AriaRole.OPTION).first()).isVisible();
        fits(phone);
        phone.box(Side.PRIVATE).fill("");

        raum.click();
        assertThat(raum.getByText("neu")).isHidden();
        assertThat(phone.card("Donaudampf")).isVisible();
        fits(phone);
        phone.says(Side.ROOM, "/wunsch");
        assertThat(phone.dialog()).isVisible();
        fits(phone);
        phone.page().keyboard().press("Escape");
        phone.page().getByRole(AriaRole.BUTTON, named("Gruppen und Personen")).click();
        assertThat(phone.page().getByRole(AriaRole.LINK, named("Ben Platzhalter"))).isVisible();
        fits(phone);
        phone.page().getByRole(AriaRole.LINK, named("Ben Platzhalter")).click();
        assertThat(phone.page().getByText("Hier als Ben Platzhalter")).isVisible();
        phone.page().getByRole(AriaRole.BUTTON, named("Privat")).click();
        phone.says(Side.PRIVATE, "/zahlen");
        phone.sees(Side.PRIVATE, "Am meisten geholfen");
        fits(phone);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void fits(OpenPage phone) {
        var wide =
                phone.page()
                        .evaluate(
                                """
                                () => [...document.querySelectorAll('*')]
                                    .filter(it => it.checkVisibility() && !it.closest('.sr-only, .skip')
                                        && (it.getBoundingClientRect().right > innerWidth + 1
                                            || it.getBoundingClientRect().left < -1))
                                    .map(it => it.tagName + '.' + it.className)\
                                """);
        assertThat(wide).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
