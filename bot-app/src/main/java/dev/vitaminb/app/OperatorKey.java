package dev.vitaminb.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the running bot takes its operator's orders, and the token that shows who gives them; it
 * stands in the data folder, readable by its owner alone.
 */
record OperatorKey(int port, String token) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5}) ([A-Za-z0-9_-]{43})");

    /** A new one, for a port. */
    static OperatorKey forPort(int port) {
        return new OperatorKey(port, SecretFile.random());
    }

    private static SecretFile file(Path folder) {
        return new SecretFile(folder.resolve("operator"));
    }

    /** The one in a data folder. */
    static Optional<OperatorKey> in(Path folder) {
        return file(folder)
                .read()
                .map(FORM::matcher)
                .filter(parts -> parts.matches())
                .map(parts -> new OperatorKey(Integer.parseInt(parts.group(1)), parts.group(2)));
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        file(folder).write(port + " " + token + "\n");
    }

    /** Takes it away, unless another bot has put its own there. */
    void deleteFrom(Path folder) throws IOException {
        if (in(folder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(file(folder).path());
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "OperatorKey[port=%d]".formatted(port);
    }
}
