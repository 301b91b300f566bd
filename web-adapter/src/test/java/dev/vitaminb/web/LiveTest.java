package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.web.cast.SampleGroups;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
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

    @BeforeEach
    void seed() {
        samples.seedMissing();
    }

    @Test
    void whateverIsSaidReachesEveryOpenPageAtOnce() throws Exception {
        var emre = visitor("emre", "Emre Kurgu");
        try (var priya = new Listener("priya", seen("priya"), "")) {
            emre.says("room", "The coffee is ready");
            priya.comesToHear("The coffee is ready");
        }
    }

    @Test
    void aPrivateAnswerReachesItsOwnerAlone() throws Exception {
        var sabine = visitor("sabine", "Sabine Luftschloss");
        try (var tim = new Listener("tim", seen("tim"), "");
                var own = new Listener("sabine", seen("sabine"), "")) {
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
        var seen = seen("klaus");
        olena.says("room", "Missed meanwhile");
        try (var klaus = new Listener("klaus", "0", seen)) {
            klaus.comesToHear("Missed meanwhile");
            assertThat(klaus.heard()).doesNotContain("Seen before");
        }
    }

    private Visitor visitor(String persona, String name) {
        return new Visitor(new Browser(port), "koeln", persona, name);
    }

    private String seen(String persona) {
        var live = new Browser(port).page("/chat/koeln/" + persona).expectFirst("#live");
        return live.attr("sse-connect").replaceFirst(".*seen=", "");
    }

    /** A page that listens to the changes. */
    private final class Listener implements AutoCloseable {
        private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final Stream<String> stream;

        Listener(String persona, String seen, String last)
                throws IOException, InterruptedException {
            var request = new Browser(port).to("/chat/koeln/" + persona + "/changes?seen=" + seen);
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
