package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.web.cast.SampleGroups;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files are fetched by whoever asked for them, for a while, and stand in no message. */
@PlaygroundTest
class FileTest {
    @LocalServerPort private int port;
    @Autowired private SampleGroups samples;
    @Autowired private TestClock clock;

    private Browser browser;
    private Visitor anna;

    @BeforeEach
    void annaAsks() {
        samples.seedMissing();
        browser = new Browser(port);
        anna = new Visitor(browser, "koeln", "anna", "Anna");
        anna.types("/export");
    }

    private String link(String file) {
        return anna.page().select("#room a:containsOwn(" + file + ")").getLast().attr("href");
    }

    @Test
    void anOrganiserSavesTheTables() {
        for (var file : new String[] {"mitglieder.csv", "zahlen.csv", "verlauf.csv"}) {
            var served = browser.get(link(file));
            assertThat(served.statusCode()).isEqualTo(200);
            assertThat(served.headers().firstValue("Content-Type"))
                    .hasValue("text/csv;charset=UTF-8");
            assertThat(served.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment")
                    .contains(file);
            assertThat(served.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(served.body()).startsWith("\uFEFF").contains(";", "\r\n");
        }
        assertThat(browser.get(link("mitglieder.csv")).body()).contains(";Dieter Niemandsland;");
    }

    @Test
    void everybodySavesTheirOwnData() {
        var ben = new Visitor(browser, "koeln", "ben", "Ben");
        ben.writes("/mydata");
        ben.button("Take all along").pressedBy(ben);
        var link = ben.page().select("#direct a:containsOwn(my-data.txt)").getLast().attr("href");
        assertThat(browser.get(link).body()).contains("Ben Platzhalter");
        assertThat(browser.get(link.replace("/ben/", "/anna/")).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrFetchesThem() {
        var link = link("mitglieder.csv");
        assertThat(browser.get("/chat/koeln/ben").body()).doesNotContain("mitglieder.csv");
        for (var other :
                new String[] {
                    link.replace("/anna/", "/ben/"),
                    link.replace("/koeln/anna/", "/ahrtal/beate/"),
                    link.replace("-members-", "-ledger-"),
                    link.substring(0, link.length() - 4) + "0000",
                    "/chat/koeln/anna/files/nonsense"
                }) {
            var refused = browser.get(other);
            assertThat(refused.statusCode()).as(other).isEqualTo(404);
            assertThat(refused.body())
                    .contains("A link lasts ten minutes", "Back to the conversation")
                    .doesNotContain("Niemandsland");
        }
    }

    @Test
    void afterTenMinutesALinkIsOver() {
        var link = link("mitglieder.csv");
        clock.advance(Duration.ofMinutes(10));
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }
}
