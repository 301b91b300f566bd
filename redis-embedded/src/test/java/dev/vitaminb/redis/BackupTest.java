package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitaminb.redis.EngineSource.Shipped;
import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackupTest {
    private static final Options SHIPPED = Options.standard().withEngines(new Shipped());
    private static final List<String> SECRET = List.of("secret");

    @TempDir Path home;

    static Stream<Options> installedAndShipped() {
        return Stream.of(Options.standard(), SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("installedAndShipped")
    void takenWhileRedisWritesAndRewritesItHoldsWhatWasThereAtItsBeginning(Options options) {
        var backup = new Backup(home.resolve("backup.zip"));
        var written = new AtomicInteger();
        var enough = new AtomicBoolean();
        int before;
        try (var redis = EmbeddedRedis.start(home.resolve("data"), options);
                var client = Client.of(redis)) {
            var writer =
                    CompletableFuture.runAsync(() -> {
                        while (!enough.get()) {
                            client.commands().set("key" + written.get(), "value");
                            if (written.incrementAndGet() % 100 == 0
                                    && client.commands()
                                            .info("persistence")
                                            .contains("aof_rewrite_in_progress:0")) {
                                client.commands().bgrewriteaof();
                            }
                        }
                    });
            while (written.get() < 250 && !writer.isDone()) {
                Thread.onSpinWait();
            }
            before = written.get();
            backup.take(home.resolve("data"), SECRET);
            enough.set(true);
            writer.join();
        }

        backup.restore(home.resolve("restored"), SECRET);

        try (var redis = EmbeddedRedis.start(home.resolve("restored"), options);
                var client = Client.of(redis)) {
            assertThat(client.commands().dbsize()).isBetween((long) before, (long) written.get());
            assertThat(client.commands().get("key" + (before - 1))).isEqualTo("value");
        }
        assertThat(home.resolve("restored").resolve(Backup.BEFORE)).doesNotExist();
    }

    @Test
    void whatWasThereBeforeIsSetAsideOnceAndTheSecretWithItIfTheBackupHasOne() throws IOException {
        var with = new Backup(home.resolve("with.zip"));
        var without = new Backup(home.resolve("without.zip"));
        var data = home.resolve("data");
        Folders.write(data, Options.standard(), 1);
        Files.writeString(data.resolve("secret"), "one");
        with.take(data, SECRET);
        without.take(data, List.of());
        Files.writeString(data.resolve("secret"), "two");
        Folders.write(data, Options.standard(), 5);

        with.restore(data, SECRET);

        assertThat(data.resolve("secret")).hasContent("one");
        assertThat(data.resolve(Backup.BEFORE).resolve("secret")).hasContent("two");
        assertThat(keys(data)).isEqualTo(1);
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> without.restore(data, SECRET))
                .withMessage(
                        "%s holds what an earlier restore replaced: move or delete it first.",
                        data.resolve(Backup.BEFORE));

        DataFolder.delete(data.resolve(Backup.BEFORE));
        without.restore(data, SECRET);
        assertThat(data.resolve("secret")).hasContent("one");
        assertThat(keys(data)).isEqualTo(1);
    }

    @Test
    void itIsReadableForItsOwnerAlone() throws IOException {
        Folders.write(home.resolve("data"), Options.standard(), 1);
        var file = home.resolve("backup.zip");

        new Backup(file).take(home.resolve("data"), SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(home.resolve("backup.zip.tmp")).doesNotExist();
    }

    @Test
    void aFolderWithoutDataAndAFileThatCannotBeWrittenAreRefused() throws IOException {
        var empty = Files.createDirectory(home.resolve("empty"));
        Folders.write(home.resolve("data"), Options.standard(), 1);

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> new Backup(home.resolve("backup.zip")).take(empty, SECRET))
                .withMessageStartingWith("There is nothing to back up in " + empty)
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.NO_DATA);
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() ->
                        new Backup(home.resolve("no/such/folder/backup.zip"))
                                .take(home.resolve("data"), SECRET))
                .withMessageContaining("could not be written");
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndTheFolderStaysAsItWas() throws IOException {
        var data = home.resolve("data");
        Folders.write(data, Options.standard(), 50);
        var file = home.resolve("backup.zip");
        new Backup(file).take(data, SECRET);
        Folders.cutOff(file, 200);
        var half = home.resolve("half.zip");
        Files.write(half, List.of("PK no zip at all"));
        var before = Folders.contents(data);

        for (var broken : List.of(file, half, home.resolve("missing.zip"))) {
            assertThatExceptionOfType(RedisRefused.class)
                    .isThrownBy(() -> new Backup(broken).restore(data, SECRET))
                    .withMessageContaining(broken.toString())
                    .extracting(RedisRefused::reason)
                    .isEqualTo(Reason.BACKUP_FAILED);
        }

        assertThat(Folders.contents(data)).isEqualTo(before);
    }

    @Test
    void aFolderInUseIsNotRestoredInto() {
        Folders.write(home.resolve("data"), Options.standard(), 1);
        var backup = new Backup(home.resolve("backup.zip"));
        try (var running = EmbeddedRedis.start(home.resolve("data"))) {
            backup.take(home.resolve("data"), SECRET);

            assertThatExceptionOfType(RedisRefused.class)
                    .isThrownBy(() -> backup.restore(home.resolve("data"), SECRET))
                    .extracting(RedisRefused::reason)
                    .isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(running.pid()).isPositive();
        }
    }

    private static long keys(Path folder) {
        try (var redis = EmbeddedRedis.start(folder);
                var client = Client.of(redis)) {
            return client.commands().dbsize();
        }
    }
}
