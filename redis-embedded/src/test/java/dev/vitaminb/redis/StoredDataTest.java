package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitaminb.redis.EngineSource.Shipped;
import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredDataTest {
    private static final Options SHIPPED = Options.standard().withEngines(new Shipped());

    @TempDir Path folder;

    static Stream<Options> installedAndShipped() {
        return Stream.of(Options.standard(), SHIPPED);
    }

    @Test
    void theShippedEngineWorksAndIsRecorded() {
        Folders.write(folder, SHIPPED, 1);

        assertThat(folder.resolve("engine.properties"))
                .content()
                .startsWith("product=redis\nversion=6.2.");
        try (var redis = EmbeddedRedis.start(folder, SHIPPED);
                var client = Client.of(redis)) {
            assertThat(client.commands().get("key0")).isEqualTo("value0");
            assertThat(ProcessHandle.of(redis.pid()).orElseThrow().info().command().orElseThrow())
                    .startsWith(folder.toString());
        }
    }

    @Test
    void theEngineThatWroteTheDataIsKept() {
        Folders.write(folder, SHIPPED, 1);

        Folders.write(folder, Options.standard(), 1);

        assertThat(folder.resolve("engine.properties"))
                .content()
                .startsWith("product=redis\nversion=6.2.");
    }

    @ParameterizedTest
    @MethodSource("installedAndShipped")
    void dataOfANewerEngineIsRefusedAndStaysAsItIs(Options options) throws IOException {
        Folders.write(folder, options, 1);
        Folders.sign(folder, "redis", "99.0.0");
        var before = Folders.contents(folder);

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> EmbeddedRedis.start(folder, options))
                .withMessageContaining("install redis-server 99.0.0 or newer")
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_OF_NEWER_ENGINE);

        assertThat(Folders.contents(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("installedAndShipped")
    void damageIsRefusedWithTheWayToRepairIt(Options options) throws Exception {
        Folders.write(folder, options, 20);
        var file = Folders.appendOnlyFile(folder);
        Folders.overwrite(file, 300, "GARBAGE");

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> EmbeddedRedis.start(folder, options))
                .withMessageStartingWith(
                        "The append-only file %s is damaged (Bad file format", file)
                .withMessageContaining("keep a copy of " + folder)
                .withMessageMatching(".*then run \"\\S*redis-check-aof --fix \\S+\".*")
                .satisfies(refused -> repair(refused.sentence()))
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_DAMAGED);

        try (var redis = EmbeddedRedis.start(folder, options);
                var client = Client.of(redis)) {
            assertThat(client.commands().get("key0")).isEqualTo("value0");
        }
    }

    @ParameterizedTest
    @MethodSource("installedAndShipped")
    void aHalfWrittenEndIsCutOff(Options options) throws IOException {
        Folders.write(folder, options, 20);
        Folders.cutOff(Folders.appendOnlyFile(folder), 5);

        try (var redis = EmbeddedRedis.start(folder, options);
                var client = Client.of(redis)) {
            assertThat(client.commands().get("key18")).isEqualTo("value18");
            assertThat(client.commands().get("key19")).isNull();
        }
    }

    @Test
    void anEngineThatComplainsIsQuoted() throws IOException {
        var fake = folder.resolve("engine.sh");
        Files.writeString(
                fake,
                """
                #!/bin/sh
                [ "$1" = --version ] && exec echo 'Redis server v=7.0.15'
                cat
                echo '1:M 22 Nov 2026 18:44:24.006 # The moon is full'
                exit 1
                """);
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        var options = Options.standard().withEngines(new EngineSource.Installed(fake));

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> EmbeddedRedis.start(folder, options))
                .withMessage(
                        "Redis 7.0.15 (%s) did not start (The moon is full): see %s.",
                        fake, folder.resolve("redis.log"))
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DID_NOT_START);
        assertThat(folder.resolve("redis.log")).content().contains("requirepass ***");
    }

    // redis-check-aof asks before it cuts off.
    private static void repair(String sentence) throws IOException {
        var command = sentence.replaceFirst(".*then run \"", "").replaceFirst("\".*", "");
        var repair =
                new ProcessBuilder("/bin/sh", "-c", "yes | " + command)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(repair.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("Successfully truncated");
    }
}
