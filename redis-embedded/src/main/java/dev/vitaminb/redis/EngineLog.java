package dev.vitaminb.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a folder's engines say, kept in a file of bounded size and the one before it. */
record EngineLog(Path file) {
    private static final Logger log = LoggerFactory.getLogger(EngineLog.class);
    private static final int LARGEST = 1_024 * 1_024;

    void append(String line) {
        try {
            if (size() + line.length() > LARGEST) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            log.warn(
                    "Redis says, and {} cannot be written ({}): {}",
                    file,
                    failure.toString(),
                    line);
        }
    }

    private long size() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }
}
