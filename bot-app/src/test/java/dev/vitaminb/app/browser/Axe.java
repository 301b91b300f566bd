package dev.vitaminb.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Deque's rules of accessibility, applied to what a page shows at this moment. */
final class Axe {
    private static final String RULES = read();
    private static final String CHECK =
            """
            but => axe.run(document, {
                resultTypes: ['violations'],
                rules: Object.fromEntries(but.map(rule => [rule, {enabled: false}]))
            }).then(found =>
                found.violations.flatMap(rule => rule.nodes.map(node =>
                    rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary)))\
            """;

    private Axe() {}

    static void findsNothingOn(Page page, String... but) {
        page.evaluate(RULES);
        assertThat(page.evaluate(CHECK, but))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    private static String read() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
