package dev.vitaminb.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitaminb.redis.EmbeddedRedis;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Starts that succeed or are refused, with what the operator reads. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @TempDir Path folder;

    @Test
    void aRestartKeepsTheDataAndTheSecret() throws IOException {
        try (var app = RunningApp.club(folder)) {
            app.redis().opsForValue().set("key", "value");
        }
        var secret = Files.readString(folder.resolve("secret"));

        try (var app = RunningApp.club(folder)) {
            assertThat(app.redis().opsForValue().get("key")).isEqualTo("value");
            assertThat(folder.resolve("secret")).hasContent(secret);
        }
    }

    @Test
    void aLostSecretFileIsNotReplacedByAnother(CapturedOutput output) throws IOException {
        RunningApp.club(folder).close();
        Files.delete(folder.resolve("secret"));

        refuses(
                () -> RunningApp.club(folder),
                output,
                "The data in %s was written under a secret that is not there".formatted(folder));
        assertThat(folder.resolve("secret")).doesNotExist();
    }

    @Test
    void anotherSecretThanBeforeIsRefused(CapturedOutput output) {
        RunningApp.club(folder).close();

        refuses(
                () -> RunningApp.club(folder, "--vitaminb.secret=0123456789abcdef"),
                output,
                "The data at %s was written under another secret: set VITAMINB_SECRET to that one"
                        .formatted(folder));
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsRefused(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        refuses(
                () -> RunningApp.playground(file),
                output,
                "The data folder %s cannot be written".formatted(file.resolve("playground")));
    }

    @Test
    void aDataFolderInUseIsRefused(CapturedOutput output) {
        try (var first = RunningApp.club(folder)) {
            assertThat(first.context().isRunning()).isTrue();
            refuses(() -> RunningApp.club(folder), output, "The data folder " + folder);
            assertThat(output.getErr()).contains("in use");
        }
    }

    @Test
    void aTakenPortIsRefusedAndTheFolderGivenFree(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0)) {
            var port = other.getLocalPort();
            refuses(
                    () -> RunningApp.club(folder, "--server.port=" + port),
                    output,
                    "Port %d is taken, perhaps by another Vitamin B".formatted(port));
            assertThat(output.getErr()).contains("for example PORT=" + (port + 1));
        }
        RunningApp.club(folder).close();
    }

    @Test
    void anExternalRedisNeedsASecretAndNoEviction(CapturedOutput output) {
        try (var redis = EmbeddedRedis.start(folder);
                var client = RedisClient.create(redis.uri().toString());
                var connection = client.connect()) {
            var url = redis.uri().toString();
            refuses(
                    () ->
                            RunningApp.start(
                                    List.of(
                                            "--vitaminb.redis-url=" + url,
                                            "--vitaminb.playground=false")),
                    output,
                    "VITAMINB_SECRET is not set, which a Redis of your own needs");

            connection.sync().configSet("maxmemory-policy", "allkeys-lru");
            refuses(
                    () -> RunningApp.withRedis(url),
                    output,
                    "The Redis at 127.0.0.1:%d may throw records away".formatted(redis.port()));

            connection.sync().configSet("maxmemory-policy", "noeviction");
            RunningApp.withRedis(url).close();
            assertThat(connection.sync().keys("vitaminb:*"))
                    .containsExactlyInAnyOrder(
                            StoreMarks.CHECK_KEY,
                            StoreMarks.ROOT_KEY,
                            StoreMarks.SCHEMA_KEY,
                            StoreMarks.USE_KEY);
        }
    }

    @Test
    void aWrongPasswordIsRefused(CapturedOutput output) {
        try (var redis = EmbeddedRedis.start(folder)) {
            refuses(
                    () -> RunningApp.withRedis("redis://:hidden@127.0.0.1:" + redis.port()),
                    output,
                    "The Redis at 127.0.0.1:%d does not accept the user or the password"
                            .formatted(redis.port()));
            assertThat(output.getAll()).doesNotContain("hidden");
        }
    }

    @Test
    void theProgramEndsWithCodeOneAndOneSentence() throws Exception {
        var inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        var program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VitaminBApplication.class.getName());
        program.environment().keySet().removeIf(name -> name.startsWith("VITAMINB_"));
        program.environment().remove("REDIS_URL");
        program.environment().put("VITAMINB_DATA", inTheWay.toString());
        program.redirectOutput(ProcessBuilder.Redirect.DISCARD);

        var process = program.start();

        assertThat(process.errorReader(UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("The data folder " + inTheWay)
                .endsWith("choose another folder.");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** One more line on the console, which begins like this. */
    private static void refuses(ThrowingCallable start, CapturedOutput output, String sentence) {
        var before = output.getErr();
        assertThatThrownBy(start).isInstanceOf(RuntimeException.class);
        assertThat(output.getErr().substring(before.length()).lines())
                .singleElement()
                .asString()
                .startsWith(sentence)
                .endsWith(".");
        assertThat(output.getOut()).doesNotContain("Exception", "\tat ", "ERROR");
    }
}
