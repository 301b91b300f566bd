package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir Path folder;

    @Test
    void aSecretIsMadeOnceForItsOwnerAlone() throws IOException {
        var file = SecretFile.in(folder);
        assertThat(file.read()).isEmpty();

        var secret = file.make();

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(file.read()).contains(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file.path()::equals);
        assertThat(SecretFile.in(folder.resolve("other")).read()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "no folder");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SecretFile.in(inTheWay).make())
                .withMessageContaining("make the folder writable")
                .withMessageContaining("VITAMINB_SECRET");
    }
}
