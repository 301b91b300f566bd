package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vitaminb.app.RunningApp;
import dev.vitaminb.app.browser.OpenPage.Look;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The playground for people who hear it, or use it with the keyboard alone. */
@Tag("faults")
@ExtendWith(Chromium.class)
class AccessibilityTest {
    private static final String FOCUSED =
            "() => { const it = document.activeElement; return it.id || it.getAttribute('aria-label') || it.textContent.trim() }";
    private static final String FOCUS_SHOWS =
            """
            () => {
              const it = document.activeElement
              const seen = getComputedStyle(it).outlineStyle !== 'none'
              const around = it.closest('.box, label')
              return it === document.body || seen
                || around && (getComputedStyle(around).outlineStyle !== 'none' || getComputedStyle(around).boxShadow !== 'none')
            }\
            """;
    private static final String FOCUS_IN_DIALOG =
            "() => document.activeElement === document.body || !!document.activeElement.closest('dialog')";
    private static final int STEPS = 60;
    private static final Pattern MISSING = Pattern.compile("^Das fehlt noch\\.");

    private final Browser browser;
    private final RunningApp app;

    AccessibilityTest(Browser browser, RunningApp app) {
        this.browser = browser;
        this.app = app;
    }

    private OpenPage open(String persona, Look look) {
        return OpenPage.of(browser, look, app.port(), persona);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Test
    void axeFindsNothingInLightOrDark() {
        for (var look : new Look[] {Look.desktop(Words.DU), Look.desktop(Words.DU).dark()}) {
            try (var anna = open("koeln/anna", look)) {
                anna.says(Side.ROOM, "/zahlen");
                anna.sees(Side.ROOM, "Am meisten geholfen");
                anna.says(Side.PRIVATE, "Wer hilft beim Umzug? Es ist " + look.scheme());
                anna.sees(Side.PRIVATE, "Soll ich das als Wunsch veröffentlichen?");
                Axe.findsNothingOn(anna.page());

                anna.box(Side.PRIVATE).fill("/");
                assertThat(anna.page().getByRole(AriaRole.OPTION).first()).isVisible();
                // HTML allows no role on a textarea; screen readers do, and then tell of the list.
                Axe.findsNothingOn(anna.page(), "aria-allowed-role");

                anna.box(Side.PRIVATE).fill("");
                anna.says(Side.PRIVATE, "/wunsch");
                anna.dialog().getByLabel("Was brauchst du?").fill("Kurz");
                anna.presses(anna.dialog(), "Veröffentlichen");
                assertThat(anna.dialog()).containsText("Das ist zu kurz");
                Axe.findsNothingOn(anna.page());
            }
        }
    }

    @Test
    void axeFindsNothingOnAPhone() {
        try (var phone = open("ahrtal/christa", Look.phone(Words.SIE))) {
            Axe.findsNothingOn(phone.page());
            phone.page().getByRole(AriaRole.BUTTON, named("Privat")).click();
            Axe.findsNothingOn(phone.page());
            phone.page().getByRole(AriaRole.BUTTON, named("Gruppen und Personen")).click();
            assertThat(phone.page().getByText("In wessen Rolle?")).isVisible();
            Axe.findsNothingOn(phone.page());
        }
    }

    @Test
    void thePageSaysWhichLanguageItSpeaks() {
        try (var german = open("koeln/anna", Look.desktop(Words.DU));
                var english = open("koeln/anna", Look.desktop(Words.ENGLISH))) {
            assertThat(german.page().locator("html")).hasAttribute("lang", "de");
            assertThat(english.page().locator("html")).hasAttribute("lang", "en");
            german.presses(german.page().locator("body"), "English");
            assertThat(german.page().locator("html")).hasAttribute("lang", "en");
            assertThat(german.box(Side.ROOM)).hasCount(0);
            assertThat(german.page().getByLabel("Message to everybody")).isVisible();
        }
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs() {
        try (var page = open("ahrtal/christa", Look.desktop(Words.SIE))) {
            var keys = page.page().keyboard();
            var reached = new HashSet<String>();
            for (int i = 0; i < STEPS; i++) {
                keys.press("Tab");
                var at = page.page().evaluate(FOCUSED).toString();
                assertThat(page.page().evaluate(FOCUS_SHOWS)).as(at).isEqualTo(true);
                reached.add(at);
            }
            assertThat(reached)
                    .contains(
                            "Zum Gespräch springen",
                            "English",
                            "Ich kann helfen",
                            "room-text",
                            "direct-text");
        }
    }

    @Test
    void theSkipLinkLeadsToWhereOneTypes() {
        try (var page = open("koeln/dimitra", Look.desktop(Words.DU));
                var phone = open("koeln/dimitra", Look.phone(Words.DU))) {
            skips(page);
            assertThat(page.box(Side.ROOM)).isFocused();
            page.page().keyboard().type("Guten Tag, ganz ohne Maus!");
            page.page().keyboard().press("Enter");
            assertThat(page.log(Side.ROOM)).containsText("ganz ohne Maus!");

            phone.page().getByRole(AriaRole.BUTTON, named("Privat")).press("Enter");
            phone.page().reload();
            skips(phone);
            assertThat(phone.box(Side.PRIVATE)).isFocused();
        }
    }

    private static void skips(OpenPage page) {
        page.page().keyboard().press("Tab");
        assertThat(page.page().getByText("Zum Gespräch springen")).isFocused();
        page.page().keyboard().press("Enter");
    }

    @Test
    void aFieldThatIsMissingIsFocusedAndSaysWhy() {
        try (var page = open("koeln/tim", Look.desktop(Words.DU))) {
            var keys = page.page().keyboard();
            var to = page.dialog().getByLabel("An wen?");
            var what = page.dialog().getByLabel("Wofür?");
            skips(page);
            keys.type("/danke");
            keys.press("Enter");
            assertThat(to).isFocused();
            assertThat(to).hasAttribute("aria-required", "true");
            keys.press("Enter");
            isMissing(to);

            keys.type("Jupp");
            assertThat(page.dialog().getByRole(AriaRole.OPTION)).hasCount(1);
            keys.press("ArrowDown");
            keys.press("Enter");
            keys.press("Enter");
            isMissing(what);
            assertThat(to).not().hasAttribute("aria-invalid", "true");
            Axe.findsNothingOn(page.page());

            keys.type("für die Brötchen");
            keys.press("Tab");
            keys.press("Tab");
            assertThat(OpenPage.button(page.dialog(), "Danken")).isFocused();
            keys.press("Enter");
            page.sees(Side.ROOM, "für die Brötchen");
            assertThat(page.faults()).isEmpty();
        }
    }

    private static void isMissing(Locator field) {
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(MISSING);
        assertThat(field).isFocused();
    }

    @Test
    void aDialogKeepsTheFocusAndEscapeGivesItBack() {
        try (var page = open("koeln/kofi", Look.desktop(Words.DU))) {
            var keys = page.page().keyboard();
            page.says(Side.PRIVATE, "/wunsch");
            assertThat(page.dialog().getByLabel("Was brauchst du?")).isFocused();
            for (int i = 0; i < STEPS / 3; i++) {
                keys.press("Tab");
                assertThat(page.page().evaluate(FOCUS_IN_DIALOG)).isEqualTo(true);
            }
            keys.press("Escape");
            assertThat(page.dialog()).hasCount(0);
            assertThat(page.box(Side.PRIVATE)).isFocused();
            assertThat(page.faults()).isEmpty();
        }
    }
}
