package dev.vitaminb.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pictures in the documentation; taken anew only with {@code -Dpictures.update=true}. */
final class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final int LARGEST = 300_000;

    private static final int HIGH = 1_500;
    private static final boolean ASKED = Boolean.getBoolean("pictures.update");

    private Pictures() {}

    /** All that the window shows. */
    static void take(OpenPage open, String name) {
        if (ASKED) {
            // A hidden caret would be a style that the page refuses.
            keep(
                    open.page()
                            .screenshot(
                                    new Page.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL)),
                    name);
        }
    }

    /** One part of it, in a window high enough to show it whole. */
    static void take(OpenPage open, Locator part, String name) {
        if (ASKED) {
            var size = open.page().viewportSize();
            open.page().setViewportSize(size.width, HIGH);
            keep(
                    part.screenshot(
                            new Locator.ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL)),
                    name);
            open.page().setViewportSize(size.width, size.height);
            // Where nothing had to be scrolled, nothing is scrolled back.
            open.page().locator("[aria-current=page]").scrollIntoViewIfNeeded();
        }
    }

    private static void keep(byte[] picture, String name) {
        assertThat(picture).as(name).hasSizeLessThan(LARGEST);
        try {
            Files.write(FOLDER.resolve(name + ".png"), picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
