package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vitaminb.app.RunningApp;
import dev.vitaminb.app.browser.OpenPage.Look;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two members' way from a wish to a thank-you, and a restart after it.
 *
 * <p>{@code -Dpictures.update=true -Dfaults.excluded= } takes the documentation's pictures anew.
 */
@ExtendWith(Chromium.class)
class PlaygroundWalkTest {
    private static final String RATE = "--vitaminb.rate.member=1000";
    private static final double RECONNECTED = 40_000;

    @TempDir Path folder;

    /**
     * Who walks, and where.
     *
     * @param room how the room speaks
     * @param helper the name of whoever is asked and can
     * @param helperKey the same in the playground's addresses
     * @param picture of the offered help; empty for none
     */
    record Walk(
            String group,
            Words room,
            Look look,
            String requester,
            String requesterKey,
            String helper,
            String helperKey,
            String wish,
            String picture) {
        Words words() {
            return look.words();
        }

        boolean isServiceClub() {
            return group.equals("ahrtal");
        }

        OpenPage requesterAt(Browser browser, int port) {
            return OpenPage.of(browser, look, port, group + "/" + requesterKey);
        }

        OpenPage helperAt(Browser browser, int port) {
            return OpenPage.of(browser, look, port, group + "/" + helperKey);
        }
    }

    @Test
    void theBreakfastRoundWithDu(Browser browser) {
        walk(
                browser,
                new Walk(
                        "koeln",
                        Words.DU,
                        Look.desktop(Words.DU),
                        "Jupp Brotlaib",
                        "jupp",
                        "Ayşe Misaloğlu",
                        "ayse",
                        "Wir eröffnen im März eine zweite Filiale. Wer prüft den Mietvertrag, und wer macht uns ein Logo?",
                        "playground-koeln"));
    }

    @Test
    @Tag("faults")
    void theServiceClubWithSieInTheDark(Browser browser) {
        walk(
                browser,
                new Walk(
                        "ahrtal",
                        Words.SIE,
                        Look.desktop(Words.SIE).dark(),
                        "Franziska Gleichnis",
                        "franziska",
                        "Dr. Friederike Fabel",
                        "friederike",
                        "Für unseren Benefizlauf im Mai fehlt noch der Sanitätsdienst. Wer von Ihnen könnte das übernehmen?",
                        "playground-ahrtal-dark"));
    }

    @Test
    @Tag("faults")
    void anEnglishSpeakerInAGermanRound(Browser browser) {
        walk(
                browser,
                new Walk(
                        "koeln",
                        Words.DU,
                        Look.desktop(Words.ENGLISH),
                        "Priya Udaharan",
                        "priya",
                        "Sophie Samplewood",
                        "sophie",
                        "Who can proofread our English pitch deck before Thursday?",
                        ""));
    }

    private void walk(Browser browser, Walk walk) {
        var app = RunningApp.playground(folder, RATE);
        try (var requester = walk.requesterAt(browser, app.port());
                var helper = walk.helperAt(browser, app.port())) {
            if (walk.words() != walk.room()) {
                choosesLanguage(requester);
                choosesLanguage(helper);
            }
            if (walk.isServiceClub()) {
                isDeclined(requester);
            }
            posts(walk, requester);
            asksAndIsOffered(walk, requester, helper);
            solves(walk, requester, helper);
            thanks(walk, requester, helper);
            looksAtNumbers(walk, requester);
            assertThat(requester.faults()).isEmpty();
            assertThat(helper.faults()).isEmpty();

            var port = "--server.port=" + app.port();
            app.close();
            assertThat(helper.page().getByText(walk.words().offline())).isVisible();
            app = RunningApp.playground(folder, RATE, port);
            isStillThere(walk, requester);
            hearsByItself(requester, helper);
        } finally {
            app.close();
        }
    }

    // Notices come unasked, when nobody's browser tells a language.
    private static void choosesLanguage(OpenPage page) {
        page.says(Side.PRIVATE, page.words().slash("settings"));
        page.presses(page.last(Side.PRIVATE), "Deutsch");
        page.sees(Side.PRIVATE, "Gespeichert.");
        page.presses(page.last(Side.PRIVATE), "English");
        page.sees(Side.PRIVATE, page.words().say("settings.saved"));
    }

    private static void isDeclined(OpenPage requester) {
        var words = requester.words();
        var cards = requester.log(Side.ROOM).getByRole(AriaRole.LISTITEM);
        int before = cards.count();
        requester.says(Side.PRIVATE, "Ich suche neue Kunden für meine Firma.");
        requester.presses(requester.last(Side.PRIVATE), words.say("draft.post"));
        requester.sees(Side.PRIVATE, words.say("request.forWhat"));
        requester.presses(requester.last(Side.PRIVATE), words.say("purpose.PROFESSIONAL"));
        requester.sees(
                Side.PRIVATE, words.say("declined.SERVICE.rule", "group", "Serviceclub Ahrtal"));
        requester.sees(Side.PRIVATE, words.say("declined.SERVICE.instead"));
        assertThat(cards).hasCount(before);
        Pictures.take(requester, requester.page().locator("#direct"), "declined");
    }

    private static void posts(Walk walk, OpenPage requester) {
        var words = requester.words();
        requester.says(Side.PRIVATE, walk.wish());
        requester.sees(Side.PRIVATE, words.say("draft.made"));
        assertThat(requester.card(walk.wish())).hasCount(0);
        requester.presses(requester.last(Side.PRIVATE), words.say("draft.post"));
        if (walk.isServiceClub()) {
            requester.sees(Side.PRIVATE, words.say("request.forWhat"));
            requester.presses(requester.last(Side.PRIVATE), words.say("purpose.FOR_THE_CLUB"));
        }
        assertThat(requester.card(walk.wish())).isVisible();
    }

    private static void asksAndIsOffered(Walk walk, OpenPage requester, OpenPage helper) {
        var words = requester.words();
        var number = number(requester.card(walk.wish()));
        requester.sees(Side.PRIVATE, words.say("request.posted", "number", number));
        var match =
                requester
                        .last(Side.PRIVATE)
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(walk.helper()));
        // Why: what they say about themselves, or what they have helped with.
        assertThat(match).containsText(Pattern.compile("kann helfen bei: |can help with: |#\\d+ "));
        requester.presses(match, words.say("match.ask", "name", walk.helper()));
        requester.sees(Side.PRIVATE, words.say("ask.done", "member", walk.helper()));

        helper.sees(Side.PRIVATE, words.say("notice.asked", "requester", walk.requester()));
        // It came by itself: nothing has been loaded again.
        assertThat(helper.visits()).isEqualTo(1);
        helper.presses(helper.card(walk.wish()), walk.room().say("card.can"));
        helper.sees(
                Side.ROOM,
                words.say("pledge.done.CAN", "requester", walk.requester(), "number", number));

        requester.sees(
                Side.PRIVATE,
                words.say("notice.pledged.CAN", "member", walk.helper(), "number", "#" + number));
        assertThat(requester.card(walk.wish()))
                .containsText(walk.room().say("card.pledged", "count", 1) + walk.helper());
        assertThat(requester.log(Side.ROOM))
                .not()
                .containsText(
                        words.say(
                                "pledge.done.CAN",
                                "requester",
                                walk.requester(),
                                "number",
                                number));
        if (!walk.picture().isEmpty()) {
            Pictures.take(requester, walk.picture());
        }
    }

    private static void solves(Walk walk, OpenPage requester, OpenPage helper) {
        var words = requester.words();
        var card = requester.card(walk.wish());
        var number = number(card);
        requester.presses(card, walk.room().say("card.solve"));
        requester.sees(Side.ROOM, words.say("solved.whoHelped", "number", number));
        requester.presses(requester.last(Side.ROOM), walk.helper());

        assertThat(card).containsText(walk.room().say("card.solved", "count", 1) + walk.helper());
        assertThat(requester.log(Side.ROOM))
                .containsText(
                        words.say("solved.done", "number", "#" + number, "helpers", walk.helper()));
        helper.sees(
                Side.PRIVATE,
                words.say("notice.credited", "member", walk.requester(), "number", "#" + number));
        assertThat(helper.log(Side.ROOM))
                .containsText(walk.room().say("notice.solved", "number", "#" + number).strip());
    }

    private static void thanks(Walk walk, OpenPage requester, OpenPage helper) {
        var words = requester.words();
        var reason = "für den schnellen Blick auf #1 und die ehrliche Antwort";
        var keys = requester.page().keyboard();
        requester.box(Side.PRIVATE).focus();
        keys.type("/");
        var options = requester.page().getByRole(AriaRole.OPTION);
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        int at =
                options.allInnerTexts().stream()
                        .map(text -> text.lines().findFirst().orElse(""))
                        .toList()
                        .indexOf(words.slash("thanks"));
        for (int i = 0; i < at; i++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        assertThat(requester.box(Side.PRIVATE)).hasValue(words.slash("thanks") + " ");
        keys.type(walk.helper().substring(0, 6));
        var name = options.filter(new Locator.FilterOptions().setHasText(walk.helper()));
        assertThat(name).hasCount(1);
        keys.press("Tab");
        var to = words.slash("thanks") + " " + words.say("thanks.to.name") + ": @" + walk.helper();
        assertThat(requester.box(Side.PRIVATE)).hasValue(to + " ");
        assertThat(options.first()).containsText(words.say("thanks.for.name") + ":");
        keys.press("Tab");
        assertThat(requester.box(Side.PRIVATE))
                .hasValue(to + " " + words.say("thanks.for.name") + ": ");
        keys.type(reason);
        keys.press("Enter");

        assertThat(helper.log(Side.ROOM))
                .containsText(
                        walk.room()
                                .say(
                                        "notice.thanks",
                                        "from",
                                        walk.requester(),
                                        "to",
                                        walk.helper()));
        helper.sees(Side.ROOM, reason);
    }

    private static void looksAtNumbers(Walk walk, OpenPage requester) {
        var words = requester.words();
        requester.says(Side.PRIVATE, words.slash("tally"));
        var tally = requester.last(Side.PRIVATE);
        var picture = tally.getByRole(AriaRole.IMG);
        assertThat(picture)
                .hasAttribute(
                        "alt",
                        Pattern.compile(
                                words.say(
                                        walk.isServiceClub()
                                                ? "tally.chart.alternative.WISHES_SOLVED"
                                                : "tally.chart.alternative.HELPS_REFERRALS",
                                        "first",
                                        ".*\\d.*",
                                        "second",
                                        ".*\\d.*")));
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat((int) picture.evaluate("it => it.naturalWidth")).isPositive();
        var ranks = assertThat(tally);
        (walk.isServiceClub() ? ranks.not() : ranks).containsText(words.say("tally.helpers"));
        if (walk.picture().equals("playground-koeln")) {
            Pictures.take(requester, tally, "tally");
        }
        requester.says(Side.PRIVATE, words.slash("me"));
        requester.sees(Side.PRIVATE, words.say("me.given"));
    }

    private static void isStillThere(Walk walk, OpenPage requester) {
        var words = requester.words();
        requester.page().reload();
        assertThat(requester.card(walk.wish()))
                .containsText(walk.room().say("card.solved", "count", 1) + walk.helper());
        requester.sees(Side.PRIVATE, words.say("me.given"));
        requester.says(Side.PRIVATE, words.slash("tally"));
        requester.sees(Side.PRIVATE, words.say("measure.REQUESTS"));
    }

    private static void hearsByItself(OpenPage requester, OpenPage helper) {
        var greeting = "Guten Morgen zusammen!";
        requester.says(Side.ROOM, greeting);
        assertThat(helper.log(Side.ROOM))
                .containsText(
                        greeting,
                        new LocatorAssertions.ContainsTextOptions().setTimeout(RECONNECTED));
        assertThat(helper.page().getByText(helper.words().offline())).isHidden();
        assertThat(helper.visits()).isEqualTo(1);
    }

    private static String number(Locator card) {
        var heading = card.getByRole(AriaRole.HEADING).innerText();
        return heading.substring(heading.indexOf('#') + 1, heading.indexOf(' '));
    }
}
