package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine of an earlier process that ended without a word: two on one folder would spoil it. */
record FormerEngine(ProcessHandle process) {
    private static final Logger log = LoggerFactory.getLogger(FormerEngine.class);
    private static final Duration ORDERLY = Duration.ofSeconds(8);
    private static final Duration KILLED = Duration.ofSeconds(2);

    /** To be called by the holder of the folder's lock only. */
    static void awaitEnd(DataFolder folder) {
        find(folder).ifPresent(former -> former.end(folder));
    }

    private static Optional<FormerEngine> find(DataFolder folder) {
        try {
            var pid = Long.parseLong(Files.readString(folder.pidFile()).strip());
            var written = Files.getLastModifiedTime(folder.pidFile()).toInstant();
            return ProcessHandle.of(pid)
                    .filter(process -> isEngineOlderThan(written, process.info()))
                    .map(FormerEngine::new);
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw DataFolder.refused(folder.path(), failure);
        }
    }

    // The number may belong to another process by now: that one is younger than the file, or no
    // engine.
    private static boolean isEngineOlderThan(Instant written, ProcessHandle.Info process) {
        var command = process.command().orElse("");
        return (command.contains("redis") || command.contains("valkey"))
                && process.startInstant().orElse(Instant.MAX).isBefore(written.plusSeconds(2));
    }

    private void end(DataFolder folder) {
        log.info("Waiting for the Redis of an earlier run (pid {}) to end", process.pid());
        process.destroy();
        if (Ending.within(ORDERLY, process)) {
            return;
        }
        process.destroyForcibly();
        if (!Ending.within(KILLED, process)) {
            throw new RedisRefused(
                    Reason.FOLDER_IN_USE,
                    "A Redis of an earlier run (process %d) still works on the data folder %s and cannot be stopped: stop it first."
                            .formatted(process.pid(), folder.path()));
        }
    }
}
