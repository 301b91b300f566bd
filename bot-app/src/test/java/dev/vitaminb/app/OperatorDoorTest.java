package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Only whoever can read the data folder of a bot gives it orders, and only from its machine. */
@ExtendWith(OutputCaptureExtension.class)
class OperatorDoorTest {
    @TempDir Path folder;

    private Serving door;
    private OperatorKey key;

    private static final class Echo implements OperatorTask {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String run(String order) {
            if (order.equals("no")) {
                throw new Refusal("Not today.");
            }
            if (order.equals("fault")) {
                throw new IllegalStateException("with Anna's words");
            }
            return "You said " + order;
        }
    }

    @BeforeEach
    void open() {
        door = new OperatorDoor(folder, List.of(new Echo())).whileServing();
        door.start();
        key = OperatorKey.in(folder).orElseThrow();
    }

    @AfterEach
    void close() {
        door.stop();
    }

    @Test
    void anOrderIsDoneAndAnswered() {
        assertThat(OperatorCall.to(folder).order("echo", "Grüß Gott"))
                .isEqualTo("You said Grüß Gott");
    }

    @Test
    void whatCannotBeDoneIsSaidInItsOwnWords(CapturedOutput log) {
        var call = OperatorCall.to(folder);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call.order("echo", "no"))
                .withMessage("Not today.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call.order("echo", "fault"))
                .withMessageContaining("the bot’s log tells more")
                .withMessageNotContaining("Anna");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call.order("nothing", ""))
                .withMessageContaining("no such command");
        assertThat(log.getAll())
                .contains("The operator's command echo failed", "IllegalStateException")
                .doesNotContain("Anna");
    }

    @Test
    void anotherTokenOpensNothing() throws Exception {
        for (var header : new String[] {"Bearer ", "Bearer x" + key.token(), key.token(), "x"}) {
            var answer = posts("POST", header);
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("You said");
        }
        assertThat(posts("POST", "Bearer " + key.token()).statusCode()).isEqualTo(200);
        assertThat(posts("PUT", "Bearer " + key.token()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> posts(String method, String authorization)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + key.port() + "/operator/echo"))
                            .header("Authorization", authorization)
                            .method(method, HttpRequest.BodyPublishers.ofString("hello"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void noOtherAddressReachesIt() throws Exception {
        var others = new ArrayList<InetAddress>();
        others.add(InetAddress.ofLiteral("127.0.0.2"));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .forEach(others::add);
        for (var other : others) {
            try (var socket = new Socket()) {
                assertThatExceptionOfType(ConnectException.class)
                        .as("%s", other)
                        .isThrownBy(() ->
                                socket.connect(new InetSocketAddress(other, key.port()), 2_000));
            }
        }
    }

    @Test
    void theTokenIsItsOwnersAloneAndGoesWithTheBot() throws Exception {
        var file = folder.resolve("operator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key.toString()).doesNotContain(key.token());
        door.stop();
        assertThat(file).doesNotExist();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OperatorCall.to(folder))
                .withMessageContaining("No bot runs on the data in");
        door.start();
        assertThat(OperatorKey.in(folder).orElseThrow().token()).isNotEqualTo(key.token());
    }

    @Test
    void aTokenThatAnEndedBotLeftBehindReachesNobody() throws Exception {
        door.stop();
        key.writeTo(folder);
        var call = OperatorCall.to(folder);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> call.order("echo", "hello"))
                .withMessageContaining("No bot runs on the data in");
    }
}
