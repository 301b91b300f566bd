package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebTest {
    @TempDir static Path folder;
    private static RunningApp app;

    @BeforeAll
    static void start() {
        app = RunningApp.club(folder);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void healthTellsStatesAndNothingElse() {
        await().untilAsserted(() ->
                assertThat(app.health().body())
                        .isEqualTo(
                                """
                                {"components":{"clock":{"status":"UP"},"courier":{"status":"UP"},"redis":{"status":"UP"},\
                                "redisMemory":{"status":"UP"}},"status":"UP"}\
                                """));
    }

    @Test
    void noOtherEndpointIsOpen() {
        for (var endpoint :
                new String[] {"env", "beans", "configprops", "heapdump", "info", "metrics"}) {
            assertThat(app.get(app.metricsPort(), "/actuator/" + endpoint, "*/*").statusCode())
                    .as(endpoint)
                    .isEqualTo(404);
        }
        assertThat(app.get("/actuator/prometheus", "*/*").statusCode()).isEqualTo(404);
        assertThat(app.get("/actuator/health", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownPageIsAFriendlySentence() {
        var page = app.get("/no/such/page", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is nothing here.", "Hier ist nichts.")
                .doesNotContain("Whitelabel", "Exception", "/no/such/page");
    }
}
