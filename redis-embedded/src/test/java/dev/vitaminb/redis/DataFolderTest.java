package dev.vitaminb.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir Path home;

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() -> EmbeddedRedis.start(file.resolve("data")))
                .withMessage(
                        "The data folder %s cannot be written (%s is a file, not a folder): make it writable for the user %s, or choose another folder.",
                        file.resolve("data"), file, System.getProperty("user.name"))
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.FOLDER_NOT_WRITABLE);
    }

    @Test
    void aFolderThatMustNotBeWrittenIsRefused() {
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() ->
                        DataFolder.open(
                                home,
                                (file, _) -> {
                                    throw new AccessDeniedException(file.toString());
                                }))
                .withMessageStartingWith(
                        "The data folder %s cannot be written (permission denied)", home)
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.FOLDER_NOT_WRITABLE);
    }

    @Test
    void aFullDiskIsRefused() {
        assertThatExceptionOfType(RedisRefused.class)
                .isThrownBy(() ->
                        DataFolder.open(
                                home,
                                (_, bytes) -> {
                                    try (var full =
                                            Files.newByteChannel(
                                                    Path.of("/dev/full"),
                                                    StandardOpenOption.WRITE)) {
                                        full.write(bytes);
                                    }
                                }))
                .withMessage(
                        "The disk with the data folder %s is full: free some space, or choose another folder.",
                        home)
                .extracting(RedisRefused::reason)
                .isEqualTo(Reason.FOLDER_FULL);
    }

    @Test
    void theTrialLeavesNothingBehind() {
        DataFolder.open(home);

        assertThat(home).isEmptyDirectory();
    }
}
