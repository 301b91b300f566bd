package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PlaygroundTest {
    private static final String VECTORIZATION =
            "org.apache.lucene.internal.vectorization.VectorizationProvider";
    private static final String EVENTS = "/chat/koeln/anna/changes?seen=0";

    // Only the first start in it has to build the sample groups.
    @TempDir static Path folder;

    @TempDir Path another;

    @Test
    void itNeedsNothingAndIsThereForThisMachineAlone(CapturedOutput output) throws IOException {
        try (var app = RunningApp.playground(folder)) {
            assertThat(output.getOut())
                    .startsWith("Vitamin B ")
                    .contains("Vitamin B is ready: http://localhost:" + app.port())
                    .contains("data in " + folder.resolve("playground"));
            assertThat(app.get("/chat/koeln/anna", "text/html").statusCode()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(app.health().statusCode()).isEqualTo(200));
            for (var address : addresses()) {
                assertThatIOException()
                        .as(address.getHostAddress())
                        .isThrownBy(() -> knock(address, app.port()));
            }
        }
        assertThat(output.getErr()).isEmpty();
        assertThat(output.getOut()).doesNotContain("WARN", "ERROR");
    }

    // Once in a virtual machine the library says so itself; here, whichever test came first.
    @Test
    void thatTheSearchCouldBeFasterIsNoNewsForTheOperator(CapturedOutput output) {
        try (var app = RunningApp.club(another)) {
            assertThat(app.context().isRunning()).isTrue();
            System.Logger search = System.getLogger(VECTORIZATION);
            search.log(System.Logger.Level.WARNING, "Java vector incubator module is not readable");
            search.log(System.Logger.Level.ERROR, "The search fails");
        }
        assertThat(output.getOut())
                .contains("The search fails")
                .doesNotContain("Java vector incubator module");
    }

    @Test
    void aPageThatIsOpenDoesNotHoldUpTheEnd() throws IOException {
        var app = RunningApp.playground(folder);
        try (var page = new BufferedReader(new InputStreamReader(open(app, EVENTS), UTF_8))) {
            assertThat(page.lines().anyMatch(line -> line.startsWith("event:update"))).isTrue();
            var start = System.nanoTime();
            app.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(9));
        }
    }

    private static InputStream open(RunningApp app, String path) throws IOException {
        var connection =
                URI.create("http://127.0.0.1:%d%s".formatted(app.port(), path))
                        .toURL()
                        .openConnection();
        connection.setReadTimeout(Math.toIntExact(Duration.ofSeconds(20).toMillis()));
        return connection.getInputStream();
    }

    private static List<Inet4Address> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .toList();
    }

    private static void knock(Inet4Address address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
        }
    }
}
