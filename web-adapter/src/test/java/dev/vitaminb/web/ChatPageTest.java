package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Chart;
import dev.vitaminb.core.view.View;
import dev.vitaminb.web.cast.SampleGroups;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Room;
import dev.vitaminb.web.transcript.Transcripts;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaygroundTest
class ChatPageTest {
    @LocalServerPort private int port;
    @Autowired private Transcripts transcripts;
    @Autowired private SampleGroups samples;

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @Test
    void everythingOnItComesFromHere() {
        var browser = new Browser(port);
        var page = browser.page("/chat/koeln/anna");
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
        var assets = page.select("script, link, use, img");
        assertThat(assets).isNotEmpty();
        for (var asset : assets) {
            var from = asset.hasAttr("src") ? asset.attr("src") : asset.attr("href");
            assertThat(from).matches("/[^/].*");
            assertThat(browser.get(from).statusCode()).as(from).isEqualTo(200);
        }
    }

    @Test
    void everyControlHasAName() {
        var page = new Browser(port).page("/chat/koeln/anna");
        for (var button : page.select("button")) {
            assertThat(button.text() + button.attr("aria-label")).as("%s", button).isNotBlank();
        }
        for (var field : page.select("textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]").text()).isNotBlank();
        }
    }

    @Test
    void itSpeaksBothLanguagesAndBothWaysOfGerman() {
        var browser = new Browser(port);
        assertThat(browser.page("/chat/koeln/anna").text()).contains("Reset the sample groups");
        var german = browser.to("/chat/own/toni").setHeader("Cookie", "language=de").build();
        assertThat(browser.send(german).body()).contains("Sag mir, was du brauchst");
        var formal = browser.to("/chat/ahrtal/beate").setHeader("Cookie", "language=de").build();
        assertThat(browser.send(formal).body()).contains("Sagen Sie mir, was Sie brauchen");
    }

    @Test
    void aPersonaOrGroupThatDoesNotExistIsNotFound() {
        assertThat(new Browser(port).get("/chat/koeln/nobody").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/chat/nowhere/anna").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/chat/koeln/anna/attic/complete?text=/").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsSeenByWhoeverSeesItsMessageAndNeverChanges() {
        var chart =
                new Chart("Given", List.of(new Chart.Series("Helps", List.of(2L))), List.of("47"));
        var view = View.of(new Block.Picture(chart, "Two helps in week 47"));
        transcripts.post(
                Room.of("koeln"),
                UUID.randomUUID().toString(),
                new Content.Whisper("anna", "/me", view));
        var browser = new Browser(port);
        var picture = browser.page("/chat/koeln/anna").select("#room img").getLast();
        assertThat(picture.attr("alt")).isEqualTo("Two helps in week 47");
        var served = browser.get(picture.attr("src"));
        assertThat(served.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(served.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("immutable");
        var others = picture.attr("src").replace("/anna/", "/ben/");
        assertThat(browser.get(others).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsAnsweredWithoutBeingSent() {
        var ben = new Visitor(new Browser(port), "koeln", "ben", "Ben Platzhalter");
        new Browser(port).post("/chat/koeln/ben/direct/file", Map.of("event", "file-0001"));
        assertThat(ben.sees()).contains("write it to me");
    }

    @Test
    void aTablesFileIsReadAsSpreadsheetsSaveIt() {
        assertThat(table("Name;Beruf\nAyşe;Bäckerin", StandardCharsets.UTF_8).body())
                .isEqualTo("Name;Beruf\nAyşe;Bäckerin");
        assertThat(table("Name;Beruf\nJörg;Bäcker", Charset.forName("windows-1252")).body())
                .isEqualTo("Name;Beruf\nJörg;Bäcker");
        assertThat(table("<b>=HYPERLINK(\"x\")", StandardCharsets.UTF_8).headers())
                .satisfies(headers ->
                        assertThat(headers.firstValue("Content-Type").orElseThrow())
                                .startsWith("text/plain"));
        var large = table("x".repeat(4_000_001), StandardCharsets.UTF_8);
        assertThat(large.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> table(String text, Charset charset) {
        var browser = new Browser(port);
        return browser.send(
                browser.to("/chat/koeln/anna/table")
                        .header("Origin", browser.origin())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(text.getBytes(charset)))
                        .build());
    }

    @Test
    void aMentionInTheRoomIsHeardAndEverythingElseIsChat() {
        var linh = new Visitor(new Browser(port), "koeln", "linh", "Linh Vi Du");
        linh.says("room", "Good morning <i>everybody</i>");
        linh.says("room", "@VitaminB I am looking for a quiet room for two hours");
        assertThat(linh.groupSees())
                .contains("Good morning <i>everybody</i>", "@VitaminB I am looking");
        assertThat(linh.sees())
                .contains("a quiet room for two hours")
                .doesNotContain("Good morning");
    }

    @Test
    void aSlashShowsTheMenuAndThenTheArguments() {
        var menu = complete("/");
        assertThat(menu.select("[role=option] .label").eachText()).contains("/wish", "/me");
        assertThat(complete("/wi").select("[role=option]").getFirst().attr("data-value"))
                .isEqualTo("/wish ");
        assertThat(complete("/thanks ").select(".argument.typing b").text()).isEqualTo("to");
        var members = complete("/thanks to: Ju");
        assertThat(members.select("[role=option]").getFirst().attr("data-value"))
                .isEqualTo("/thanks to: @Jupp Brotlaib ");
        assertThat(complete("/nonsense ").select("[role=option], .argument")).isEmpty();
        assertThat(complete("no command").select("[role=option]")).isEmpty();
    }

    private Document complete(String line) {
        var text = URLEncoder.encode(line, StandardCharsets.UTF_8);
        return Jsoup.parse(
                new Browser(port).get("/chat/koeln/anna/room/complete?text=" + text).body());
    }

    @Test
    void aFormSaysWhichFieldIsMissing() {
        var anna = new Visitor(new Browser(port), "koeln", "anna", "Anna Beispielberg");
        anna.types("/thanks");
        assertThat(anna.asked().select("[aria-invalid]")).isEmpty();
        anna.fills(Map.of("for", "the good advice"));
        var missing = anna.asked().select("[aria-invalid]");
        assertThat(missing.eachAttr("id")).containsExactly("field-to");
        assertThat(missing.hasAttr("autofocus")).isTrue();
        var problem = missing.attr("aria-describedby").split(" ", -1)[0];
        assertThat(anna.asked().expectFirst("#" + problem).text())
                .isEqualTo("This is still missing.");
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
        var anna = new Visitor(new Browser(port), "koeln", "anna", "Anna Beispielberg");
        anna.types("/wish");
        anna.fills(Map.of("text", "short"));
        var field = anna.asked().expectFirst("#field-text");
        assertThat(field.wholeText()).isEqualTo("short");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        var problem = field.attr("aria-describedby").split(" ", -1)[0];
        assertThat(anna.asked().getElementById(problem)).isNotNull();
        assertThat(anna.asked().select("label[for=field-text]").text()).isNotBlank();
    }

    @Test
    void anEchoedLineIsNeverMarkupAndTurnsNothingAround() {
        var tim = new Visitor(new Browser(port), "koeln", "tim", "Tim Irgendwer");
        var line = "/nonsense <b>Ute</b> & **Udo** \u202eedih\u200b \"R&D\"";
        tim.types(line);
        var echo = tim.page().select("#room .whisper .typed bdi").getLast();
        assertThat(echo.wholeText()).isEqualTo(line);
        assertThat(echo.children()).isEmpty();
        assertThat(tim.sees()).contains("I don’t know that command.");
    }

    @Test
    void aBadValueComesBackAsItWasTypedAndIsNeverMarkup() {
        var anna = new Visitor(new Browser(port), "koeln", "anna", "Anna Beispielberg");
        var somebody = "<i>Ute</i> & \"**Udo**\" \u202eedih\u200b";
        var words = "</textarea><i>x</i>" + " and on".repeat(60);
        anna.types("/thanks");
        anna.fills(Map.of("to", somebody, "for", words));
        var to = anna.asked().expectFirst("#field-to");
        assertThat(to.val()).isEqualTo(somebody);
        assertThat(to.attr("dir")).isEqualTo("auto");
        assertThat(anna.asked().expectFirst("#problem-to").text())
                .contains("<i>Ute</i> & \"**Udo**\"");
        assertThat(anna.asked().expectFirst("#field-for").val()).isEqualTo(words);
        assertThat(anna.asked().select("i")).isEmpty();
    }
}
