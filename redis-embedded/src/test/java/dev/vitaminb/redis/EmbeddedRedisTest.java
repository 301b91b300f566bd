package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.redis.Options.Appendfsync;
import dev.vitaminb.redis.RedisRefused.Reason;
import io.lettuce.core.RedisConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir Path home;

    @Test
    void answersWhenItHasStartedAndIsGoneWhenItIsClosed() {
        var redis = EmbeddedRedis.start(folder());
        var process = ProcessHandle.of(redis.pid()).orElseThrow();
        try (var client = Client.of(redis)) {
            assertThat(client.commands().ping()).isEqualTo("PONG");
        }

        redis.close();
        redis.close();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> connect(redis.host(), redis.port()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() {
        Folders.write(folder(), Options.standard(), 1);

        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            assertThat(client.commands().get("key0")).isEqualTo("value0");
        }
    }

    @Test
    void losesNoWriteAndEvictsNothing() {
        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            assertThat(client.commands().configGet("append*", "maxmemory*"))
                    .containsEntry("appendonly", "yes")
                    .containsEntry("appendfsync", "always")
                    .containsEntry("maxmemory-policy", "noeviction");
        }
    }

    @Test
    void syncsAsSeldomAsItIsTold() {
        var options = Options.standard().withAppendfsync(Appendfsync.EVERYSEC);
        try (var redis = EmbeddedRedis.start(folder(), options);
                var client = Client.of(redis)) {
            assertThat(client.commands().configGet("appendfsync")).containsValue("everysec");
        }
    }

    @Test
    void talksOnlyToWhomHasThePassword() {
        try (var redis = EmbeddedRedis.start(folder())) {
            var without = URI.create("redis://127.0.0.1:" + redis.port());
            var wrong = URI.create("redis://:guess@127.0.0.1:" + redis.port());

            assertThatThrownBy(() -> Client.to(without))
                    .isInstanceOf(RedisConnectionException.class)
                    .rootCause()
                    .hasMessageStartingWith("NOAUTH");
            assertThatThrownBy(() -> Client.to(wrong))
                    .isInstanceOf(RedisConnectionException.class)
                    .rootCause()
                    .hasMessageStartingWith("WRONGPASS");
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            assertThat(client.commands().configGet("bind")).containsEntry("bind", "127.0.0.1");
            assertThatThrownBy(() -> connect("127.0.0.2", redis.port()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void tellsNobodyThePassword() throws IOException {
        try (var redis = EmbeddedRedis.start(folder())) {
            assertThat(redis.password()).hasSizeGreaterThan(40);
            assertThat(redis.uri().toString()).contains(redis.password());
            assertThat(redis.toString()).doesNotContain(redis.password());
            assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info).toList())
                    .isNotEmpty()
                    .noneMatch(
                            process -> process.commandLine().orElse("").contains(redis.password()));
            for (var file : Folders.contents(folder()).keySet()) {
                assertThat(Files.readAllBytes(file)).asString().doesNotContain(redis.password());
            }
        }
    }

    @Test
    void takesAnotherPasswordAtEachStart() {
        String first;
        try (var redis = EmbeddedRedis.start(folder())) {
            first = redis.password();
        }
        try (var redis = EmbeddedRedis.start(folder())) {
            assertThat(redis.password()).isNotEqualTo(first);
        }
    }

    @Test
    void makesAFolderForItsOwnerAlone() throws IOException {
        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            client.commands().set("a", "b");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                    .isEqualTo("rwx------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            Folders.appendOnlyFile(folder()))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void comesBackWithItsDataAtTheSamePlaceWhenItWasKilled() {
        try (var redis = EmbeddedRedis.start(folder())) {
            var uri = redis.uri();
            for (var kill = 0; kill < 2; kill++) {
                var key = "key" + kill;
                try (var client = Client.of(redis)) {
                    client.commands().set(key, "value");
                }
                var killed = redis.pid();

                ProcessHandle.of(killed).orElseThrow().destroyForcibly();

                await().pollInterval(Duration.ofMillis(20)).until(() -> redis.pid() != killed);
                try (var client = Client.to(uri)) {
                    assertThat(client.commands().get(key)).isEqualTo("value");
                }
            }
        }
    }

    @Test
    void staysAwayWhenItIsClosedRightAfterItWasKilled() {
        var redis = EmbeddedRedis.start(folder());
        ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly();

        redis.close();

        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
        EmbeddedRedis.start(folder()).close();
    }

    @Test
    void sharesItsFolderWithNobody() {
        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            assertThatExceptionOfType(RedisRefused.class)
                    .isThrownBy(() -> EmbeddedRedis.start(folder()))
                    .withMessage(
                            "The data folder %s is in use by this program itself: stop that first, or choose another folder.",
                            folder())
                    .extracting(RedisRefused::reason)
                    .isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(client.commands().ping()).isEqualTo("PONG");
        }
    }

    @Test
    void closedTwiceItLeavesTheNextOneAlone() {
        var first = EmbeddedRedis.start(folder());
        first.close();
        try (var next = EmbeddedRedis.start(folder())) {
            first.close();

            assertThat(folder().resolve("engine.pid")).hasContent(Long.toString(next.pid()));
            assertThatExceptionOfType(RedisRefused.class)
                    .isThrownBy(() -> EmbeddedRedis.start(folder()))
                    .extracting(RedisRefused::reason)
                    .isEqualTo(Reason.FOLDER_IN_USE);
        }
    }

    @Test
    void endsTheRedisOfAnEarlierRunFirst() throws IOException {
        var engine =
                new EngineChoice(DataFolder.open(folder()), Platform.here())
                        .from(EngineSource.all());
        var former =
                inFolder(
                        "echo $$ >engine.pid; exec \"%s\" --port 0 --unixsocket former.sock --appendonly yes"
                                .formatted(engine.executable()));
        await().until(() -> former.toHandle().info().command().orElse("").contains("redis"));

        try (var redis = EmbeddedRedis.start(folder());
                var client = Client.of(redis)) {
            assertThat(former.isAlive()).isFalse();
            assertThat(client.commands().ping()).isEqualTo("PONG");
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfAnEarlierEngine() throws IOException {
        DataFolder.open(folder());
        var stranger = inFolder("echo $$ >engine.pid; read -r _");
        await().until(() -> Files.exists(folder().resolve("engine.pid")));

        EmbeddedRedis.start(folder()).close();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    private Process inFolder(String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path folder() {
        return home.resolve("data with a 'space'");
    }

    private static void connect(String host, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(host), port), 1_000);
        }
    }
}
