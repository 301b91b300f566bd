package dev.vitaminb.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** The file with a secret that no operator had to choose, readable by its owner alone. */
record SecretFile(Path path) {
    private static final int BYTES = 32;

    static SecretFile in(Path folder) {
        return new SecretFile(folder.resolve("secret"));
    }

    Optional<String> read() {
        try {
            return Optional.of(Files.readString(path).strip());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new Refusal(
                    "The file %s with the secret cannot be read: make it readable for the user %s."
                            .formatted(path, System.getProperty("user.name")));
        }
    }

    /** A secret that nobody can guess. */
    static String random() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Makes a random secret and keeps it. */
    String make() {
        var secret = random();
        try {
            write(secret + "\n");
        } catch (IOException failure) {
            throw new Refusal(
                    "The secret could not be written to %s: make the folder writable for the user %s, or set VITAMINB_SECRET."
                            .formatted(path, System.getProperty("user.name")));
        }
        return secret;
    }

    // On the disk before anything is sealed under it; never half, never readable by others.
    void write(String text) throws IOException {
        var half = path.resolveSibling(path.getFileName() + ".tmp");
        Files.deleteIfExists(half);
        try (var channel =
                FileChannel.open(
                        half,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly())) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
