package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.web.cast.Curtain;
import dev.vitaminb.web.cast.SampleGroups;
import dev.vitaminb.web.transcript.Room;
import dev.vitaminb.web.transcript.Transcripts;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaygroundTest
@Tag("faults")
class WhileItIsBuiltTest {
    private static final String ENGLISH =
            "The sample group is just being built. It will be ready in a few seconds.";
    private static final String GERMAN =
            "Die Beispielgruppe wird gerade aufgebaut. In ein paar Sekunden ist sie bereit.";
    private static final String WISH = "/wish text: A wish that comes too early";

    @LocalServerPort private int port;
    @Autowired private SampleGroups samples;
    @Autowired private Curtain curtain;
    @Autowired private VitaminB vitaminB;
    @Autowired private Transcripts transcripts;

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @AfterEach
    void open() {
        curtain.open("koeln");
    }

    @Test
    void whatIsSentIsAnsweredInTheReadersLanguageAndNotRun() {
        var version = version("koeln");
        long revision = transcripts.revision("koeln");
        curtain.close("koeln");

        assertThat(
                        List.of(
                                sends("room/say", Map.of("text", WISH)),
                                sends("direct/say", Map.of("text", "Where is a ladder?")),
                                sends("direct/press", Map.of("payload", "request")),
                                sends("direct/form", Map.of("command", "request")),
                                sends("direct/file", Map.of())))
                .allSatisfy(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(503);
                    assertThat(refused.body()).isEqualTo(ENGLISH);
                });
        assertThat(saysInGerman("koeln/anna")).isEqualTo(GERMAN);
        assertThat(new Browser(port).page("/chat/koeln/anna/room/complete?text=/").text())
                .isEmpty();

        assertThat(version("koeln")).isEqualTo(version);
        assertThat(transcripts.revision("koeln")).isEqualTo(revision);
    }

    @Test
    void anotherGroupGoesOnMeanwhile() {
        curtain.close("koeln");
        var beate = new Visitor(new Browser(port), "ahrtal", "beate", "Beate Fiktiv");
        beate.says("room", "Here nothing is being built");
        assertThat(beate.groupSees()).contains("Here nothing is being built");
    }

    @Test
    void whoComesTooEarlyDoesNotGetIntoTheHistory() {
        var cologne = new GroupId("koeln");
        samples.reset();
        var history = vitaminB.ledger().entries(cologne, 0, 1_000);
        var building = CompletableFuture.runAsync(samples::reset);
        await().until(() -> !curtain.isOpen("koeln"));

        var refused = sends("room/say", Map.of("text", WISH));

        building.join();
        assertThat(refused.body()).isEqualTo(ENGLISH);
        assertThat(vitaminB.ledger().entries(cologne, 0, 1_000)).isEqualTo(history);
        assertThat(transcripts.since(Room.of("koeln"), 0).toString()).doesNotContain("too early");
        assertThat(curtain.isOpen("koeln")).isTrue();
    }

    private HttpResponse<String> sends(String path, Map<String, String> form) {
        var sent = new HashMap<>(form);
        sent.put("event", "too-early");
        return new Browser(port).post("/chat/koeln/anna/" + path, sent);
    }

    private String saysInGerman(String persona) {
        var browser = new Browser(port);
        var words = Map.of("event", "too-early", "text", WISH);
        return browser.send(
                        browser.form("/chat/" + persona + "/room/say", words)
                                .setHeader("Cookie", "language=de")
                                .header("Origin", browser.origin())
                                .build())
                .body();
    }

    private long version(String group) {
        return vitaminB.ledger().read(Ledger.Question.of(new GroupId(group))).snapshot().version();
    }
}
