package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitaminb.redis.EngineSource.Installed;
import dev.vitaminb.redis.EngineSource.Shipped;
import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineChoiceTest {
    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(home.resolve("data"));
    }

    @Test
    void aNewFolderTakesTheFirstEngine() throws IOException {
        assertThat(chosen(fake("Redis", "7.0.15"), fake("Valkey", "8.1.0")))
                .isEqualTo("Redis 7.0.15");
    }

    @Test
    void theEngineThatWroteTheDataComesBeforeANewerOne() throws IOException {
        Folders.sign(folder, "redis", "6.2.11");

        assertThat(chosen(fake("Redis", "7.0.15"), fake("Redis", "6.2.11")))
                .isEqualTo("Redis 6.2.11");
    }

    @Test
    void aNewerOneOfTheSameProductWillDo() throws IOException {
        Folders.sign(folder, "valkey", "8.0.2");

        assertThat(chosen(fake("Redis", "8.2.0"), fake("Valkey", "8.0.1"), fake("Valkey", "9.0.0")))
                .isEqualTo("Valkey 9.0.0");
    }

    @Test
    void anOlderOneIsRefused() throws IOException {
        Folders.sign(folder, "redis", "7.0.15");

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> chosen(fake("Redis", "7.0.14"), fake("Valkey", "8.0.1")))
                .withMessage(
                        "The data in %s was written by Redis 7.0.15 and only Redis 7.0.14, Valkey 8.0.1 was found: install redis-server 7.0.15 or newer, or move the folder aside to begin with an empty one.",
                        folder)
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_OF_NEWER_ENGINE);
    }

    @Test
    void anotherProductIsRefused() throws IOException {
        Folders.sign(folder, "valkey", "8.0.1");

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> chosen(fake("Redis", "8.2.0")))
                .withMessageContaining("written by Valkey 8.0.1")
                .withMessageContaining("install valkey-server 8.0.1 or newer")
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_OF_OTHER_ENGINE);
    }

    @Test
    void dataInPartsIsNotForEnginesThatWouldOverlookIt() throws IOException {
        Files.createDirectory(folder.resolve("appendonlydir"));

        assertThat(chosen(fake("Redis", "6.2.11"), fake("Redis", "7.0.1")))
                .isEqualTo("Redis 7.0.1");
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> chosen(fake("Redis", "6.2.11")))
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_OF_NEWER_ENGINE);
    }

    @Test
    void anUpgradeThatWasCutOffIsNotTakenBack() throws IOException {
        Folders.sign(folder, "redis", "6.2.11");
        Files.createDirectory(folder.resolve("appendonlydir"));

        assertThat(chosen(fake("Redis", "6.2.11"), fake("Redis", "7.0.15")))
                .isEqualTo("Redis 7.0.15");
    }

    @Test
    void enginesThatDoNotRunOrAreTooOldArePassedOver() throws IOException {
        assertThat(
                        chosen(
                                new Installed(home.resolve("missing")),
                                fake("Dragon", "1.0.0"),
                                fake("Redis", "5.0.7"),
                                fake("Redis", "6.2.0")))
                .isEqualTo("Redis 6.2.0");
    }

    @Test
    void withoutAnEngineItSaysWhatToInstall() {
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> chosen(fake("Redis", "5.0.7")))
                .withMessageMatching(
                        "No Redis that runs here was found \\(Redis 5\\.0\\.7 \\(.*\\) is older than 6\\.2\\.0\\): install redis-server or valkey-server 6\\.2\\.0 or newer, use docker compose, or set REDIS_URL to a Redis of your own\\.")
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.NO_ENGINE);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11,amd64", "SunOS,sparcv9"})
    void aPlatformWithoutAnEngineIsToldTheOtherWays(String system, String processor) {
        var choice = new EngineChoice(new DataFolder(folder), new Platform(system, processor));

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> choice.from(List.of(new Shipped())))
                .withMessageContaining(system.replace(" 11", ""))
                .withMessageContaining("docker compose, or set REDIS_URL")
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.NO_ENGINE);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64",
        "Linux,aarch64",
        "Linux,i386",
        "Mac OS X,x86_64",
        "Mac OS X,aarch64"
    })
    void theLibraryShipsABinaryFor(String system, String processor) {
        assertThat(new Platform(system, processor).shipped())
                .hasValueSatisfying(
                        name -> assertThat(getClass().getResource("/" + name)).isNotNull());
    }

    @Test
    void anUnreadableRecordIsNoEmptyFolder() throws IOException {
        Files.writeString(folder.resolve("engine.properties"), "version=latest");

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> chosen(fake("Redis", "7.0.15")))
                .withMessageContaining("engine.properties is unreadable")
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.DATA_DAMAGED);
    }

    private String chosen(EngineSource... sources) {
        var here = new Platform("Linux", "amd64");
        return new EngineChoice(new DataFolder(folder), here).from(List.of(sources)).title();
    }

    private Installed fake(String product, String version) throws IOException {
        var script = home.resolve("%s-%s".formatted(product, version));
        Files.writeString(
                script,
                "#!/bin/sh\necho '%s server v=%s sha=00000000:0 bits=64'\n"
                        .formatted(product, version));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new Installed(script);
    }
}
