package dev.vitaminb.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.vitaminb.app.RunningApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Hands the browser of this machine to tests, and a playground that they share; one serves all of
 * them. Where there is no browser they are skipped, or fail with {@code
 * VITAMINB_BROWSER_REQUIRED=true}.
 */
final class Chromium implements BeforeAllCallback, ParameterResolver {
    private static final String NONE =
            "No browser found: install chromium, or name one in the environment variable CHROMIUM";
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Boolean.parseBoolean(System.getenv("VITAMINB_BROWSER_REQUIRED"))) {
            assertThat(installed()).as(NONE).isPresent();
        }
        assumeTrue(installed().isPresent(), NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Browser.class || type == RunningApp.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot().getStore(Namespace.create(Chromium.class));
        return parameter.getParameter().getType() == Browser.class
                ? shared.computeIfAbsent(
                                Running.class,
                                key -> Running.start(installed().orElseThrow()),
                                Running.class)
                        .browser()
                : shared.computeIfAbsent(
                                Playground.class, key -> Playground.start(), Playground.class)
                        .app();
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser with the driver that steers it; closed after the last test. */
    record Running(Playwright driver, Browser browser) implements AutoCloseable {
        static Running start(Path executable) {
            var driver =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options =
                    new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(QUIET);
            return new Running(driver, driver.chromium().launch(options));
        }

        @Override
        public void close() {
            driver.close();
        }
    }

    /** A playground in a folder of its own; closed after the last test. */
    record Playground(RunningApp app, Path folder) implements AutoCloseable {
        static Playground start() {
            try {
                var folder = Files.createTempDirectory("playground");
                return new Playground(
                        RunningApp.playground(folder, "--vitaminb.rate.member=1000"), folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            app.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
