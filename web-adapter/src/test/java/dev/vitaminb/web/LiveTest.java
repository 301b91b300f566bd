package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.web.cast.Curtain;
import dev.vitaminb.web.cast.SampleGroups;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaygroundTest
class LiveTest {
    @LocalServerPort private int port;
    @Autowired private SampleGroups samples;
    @Autowired private Curtain curtain;

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @Test
    void whateverIsSaidReachesEveryOpenPageAtOnce() throws Exception {
        var emre = visitor("emre", "Emre Kurgu");
        try (var priya = new Listener("koeln/priya", seen("koeln/priya"), "")) {
            emre.says("room", "The coffee is ready");
            priya.comesToHear("The coffee is ready");
        }
    }

    @Test
    void aPrivateAnswerReachesItsOwnerAlone() throws Exception {
        var sabine = visitor("sabine", "Sabine Luftschloss");
        try (var tim = new Listener("koeln/tim", seen("koeln/tim"), "");
                var own = new Listener("koeln/sabine", seen("koeln/sabine"), "")) {
            sabine.types("/me");
            own.comesToHear("Only you can see this");
            sabine.says("room", "Back again");
            tim.comesToHear("Back again");
            assertThat(tim.heard()).doesNotContain("Only you can see this");
        }
    }

    @Test
    void aPageThatWasAwayIsToldWhatItMissedAndNothingTwice() throws Exception {
        var olena = visitor("olena", "Olena Pryklad");
        olena.says("room", "Seen before");
        var seen = seen("koeln/klaus");
        olena.says("room", "Missed meanwhile");
        try (var klaus = new Listener("koeln/klaus", "0", seen)) {
            klaus.comesToHear("Missed meanwhile");
            assertThat(klaus.heard()).doesNotContain("Seen before");
        }
    }

    @Test
    void aPageIsToldThatItsGroupIsBeingBuiltAndThatItIsReady() throws Exception {
        try (var lukas = new Listener("koeln/lukas", seen("koeln/lukas"), "");
                var beate = new Listener("ahrtal/beate", seen("ahrtal/beate"), "")) {
            curtain.close("koeln");
            lukas.comesToHear("The sample group is being built");
            assertThat(new Browser(port).page("/chat/koeln/lukas").select("#building").text())
                    .isEqualTo("The sample group is being built …");
            curtain.open("koeln");
            await().untilAsserted(() ->
                    assertThat(lukas.heard())
                            .containsSubsequence(
                                    "innerHTML:#building\">The sample group is being built …</div>",
                                    "innerHTML:#building\"></div>"));
            assertThat(beate.heard()).doesNotContain("The sample group is being built");
        } finally {
            curtain.open("koeln");
        }
        assertThat(new Browser(port).page("/chat/koeln/lukas").select("#building").text())
                .isEmpty();
    }

    @Test
    void everyPageFollowsTheNameOfAGroup() throws Exception {
        try (var mika = new Listener("own/mika", seen("own/mika"), "");
                var anna = new Listener("koeln/anna", seen("koeln/anna"), "")) {
            var robin = new Visitor(new Browser(port), "own", "robin", "Robin Anfang");
            robin.types("/setup");
            robin.fills(
                    Map.of(
                            "name", "Tea & Talk",
                            "charter", "SERVICE",
                            "voice", "ENGLISH",
                            "zone", "Berlin"));
            mika.comesToHear("Tea &amp; Talk · Vitamin B");
            anna.comesToHear("Tea &amp; Talk");
            anna.comesToHear("set up by you");
        }
        var page = new Browser(port).page("/chat/own/mika");
        assertThat(page.title()).isEqualTo("Tea & Talk · Vitamin B");
        assertThat(page.select(".name-own").eachText()).hasSize(4).containsOnly("Tea & Talk");
    }

    private Visitor visitor(String persona, String name) {
        return new Visitor(new Browser(port), "koeln", persona, name);
    }

    private String seen(String persona) {
        var live = new Browser(port).page("/chat/" + persona).expectFirst("#live");
        return live.attr("sse-connect").replaceFirst(".*seen=", "");
    }

    /** A page that listens to the changes. */
    private final class Listener implements AutoCloseable {
        private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final Stream<String> stream;

        Listener(String persona, String seen, String last)
                throws IOException, InterruptedException {
            var request = new Browser(port).to("/chat/" + persona + "/changes?seen=" + seen);
            if (!last.isEmpty()) {
                request.header("Last-Event-ID", last);
            }
            stream = client.send(request.build(), BodyHandlers.ofLines()).body();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            stream.forEach(lines::add);
                        } catch (RuntimeException closed) {
                            lines.add("");
                        }
                    });
        }

        String heard() {
            return String.join("\n", lines);
        }

        void comesToHear(String words) {
            await().untilAsserted(() -> assertThat(heard()).contains(words));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
