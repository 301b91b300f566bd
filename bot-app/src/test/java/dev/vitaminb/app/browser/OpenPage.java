package dev.vitaminb.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The playground as one persona has it open, and everything that goes wrong on the page. */
final class OpenPage implements AutoCloseable {
    /** How long a busy machine may take, in milliseconds. */
    private static final double PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final Words words;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();

    private OpenPage(BrowserContext context, String site, Words words) {
        this.context = context;
        this.page = context.newPage();
        this.words = words;
        page.onConsoleMessage(message -> {
            boolean fault = message.type().equals("error") || message.type().equals("warning");
            if (fault && !isReplaced(message)) {
                faults.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onDOMContentLoaded(loaded -> visits.incrementAndGet());
        page.onPageError(error -> faults.add("uncaught: " + error));
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(site + "/")) {
                faults.add("request to " + request.url());
            }
        });
    }

    // A completion that the next letter makes pointless is given up, which htmx calls an error.
    private static boolean isReplaced(ConsoleMessage message) {
        return message.text().startsWith("htmx:sendAbort")
                || message.text().startsWith("htmx:afterRequest");
    }

    /** A window of its own, with nothing remembered from others. */
    static OpenPage of(Browser browser, Look look, int port, String persona) {
        var site = "http://localhost:" + port;
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(site)
                                .setLocale(look.words().locale())
                                .setTimezoneId("Europe/Berlin")
                                .setColorScheme(look.scheme())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(look.width(), look.height()));
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var open = new OpenPage(context, site, look.words());
        open.page.navigate("/chat/" + persona);
        return open;
    }

    /** What a window looks like. */
    record Look(Words words, int width, int height, ColorScheme scheme) {
        static Look desktop(Words words) {
            return new Look(words, 1400, 960, ColorScheme.LIGHT);
        }

        static Look phone(Words words) {
            return new Look(words, 360, 740, ColorScheme.LIGHT);
        }

        Look dark() {
            return new Look(words, width, height, ColorScheme.DARK);
        }
    }

    Page page() {
        return page;
    }

    Words words() {
        return words;
    }

    /** Where this side's messages stand. */
    Locator log(Side side) {
        var logs = page.getByRole(AriaRole.LOG);
        return switch (side) {
            case ROOM -> logs.first();
            case PRIVATE -> logs.last();
        };
    }

    /** Where this side's messages are typed. */
    Locator box(Side side) {
        return page.getByLabel(words.box(side), new Page.GetByLabelOptions().setExact(true));
    }

    /** The last thing said by the bot, or shown as a card. */
    Locator last(Side side) {
        return log(side).getByRole(AriaRole.ARTICLE).last();
    }

    /** The card of a wish in the room. */
    Locator card(String wish) {
        return log(Side.ROOM)
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(wish))
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING)));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Types into a side and sends it with Enter. */
    void says(Side side, String text) {
        box(side).fill(text);
        box(side).press("Enter");
        assertThat(box(side)).hasValue("");
    }

    /** Presses a button of a message, a dialog or a list. */
    void presses(Locator within, String label) {
        button(within, label).click();
    }

    /** Saves a file by its link, and reads it. */
    String saves(Locator within, String file) {
        var link = new Locator.GetByRoleOptions().setName(file).setExact(true);
        var saved = page.waitForDownload(() -> within.getByRole(AriaRole.LINK, link).click());
        try {
            return Files.readString(saved.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Locator button(Locator within, String label) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last();
    }

    /** Waits until the bot has said something on a side. */
    void sees(Side side, String text) {
        assertThat(last(side)).containsText(text);
    }

    void sees(Side side, Pattern text) {
        assertThat(last(side)).containsText(text);
    }

    /** What went wrong since the page was opened: errors, warnings, requests to elsewhere. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How often a page was loaded here. */
    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        context.close();
    }
}
