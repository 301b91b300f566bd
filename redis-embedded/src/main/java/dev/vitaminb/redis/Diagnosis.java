package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells from an engine's last words why it did not start. */
record Diagnosis(Launch launch, List<String> words) {
    private static final Pattern PORT_TAKEN =
            Pattern.compile("Address already in use|Failed listening on port");
    private static final Pattern DAMAGED_FILE =
            Pattern.compile(
                    "(?:reading the append only file|(?:RDB preamble of the AOF|RDB base) file) ([^\\s:,]+\\.(?:aof|rdb))");
    private static final Pattern DAMAGED =
            Pattern.compile(
                    "reading the append only file|AOF loading aborted|AOF manifest|truncated file is not the last"
                            + "|Unrecoverable error, aborting|Internal error in RDB|Wrong signature|error loading the DB"
                            + "|RDB file was saved with checksum",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEWER = Pattern.compile("Can't handle RDB format version");
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded");
    private static final Pattern NOT_WRITABLE =
            Pattern.compile("Permission denied|Read-only file system|Operation not permitted");
    private static final Pattern STAMP =
            Pattern.compile("^\\d+:\\w \\d+ \\w+ \\d+ [\\d:.]+ [#*.-] ");

    Attempt attempt() {
        return find(PORT_TAKEN).isPresent()
                ? new Attempt.PortTaken()
                : new Attempt.Failed(refusal());
    }

    private RedisRefused refusal() {
        var folder = launch.folder().path();
        if (find(NEWER).isPresent()) {
            return new RedisRefused(
                    Reason.DATA_OF_NEWER_ENGINE,
                    "The data in %s was written by a newer engine than %s: install the newest %s, or move the folder aside to begin with an empty one."
                            .formatted(
                                    folder,
                                    launch.engine().title(),
                                    launch.engine().product().program()));
        }
        if (find(FULL).isPresent()) {
            return DataFolder.full(folder, new IOException(lastWord()));
        }
        if (find(DAMAGED).isPresent()) {
            return damaged();
        }
        if (find(NOT_WRITABLE).isPresent()) {
            return DataFolder.refused(folder, new IOException(lastWord()));
        }
        return new RedisRefused(
                Reason.DID_NOT_START,
                "%s did not start (%s): see %s."
                        .formatted(launch.engine(), lastWord(), launch.folder().logFile()));
    }

    private RedisRefused damaged() {
        var folder = launch.folder();
        var inParts = launch.engine().version().isAtLeast(EngineVersion.SEVEN);
        var home = inParts ? folder.appendOnlyFolder() : folder.path();
        var name = find(DAMAGED_FILE).map(match -> match.group(1)).orElse("appendonly.aof");
        Path repaired = home.resolve(inParts ? "appendonly.aof.manifest" : "appendonly.aof");
        return new RedisRefused(
                Reason.DATA_DAMAGED,
                "The append-only file %s is damaged (%s): keep a copy of %s, then run \"%s --fix %s\", which cuts off what cannot be read, or restore a backup."
                        .formatted(
                                home.resolve(name),
                                lastWord(),
                                folder.path(),
                                launch.engine().checker(),
                                repaired));
    }

    private Optional<MatchResult> find(Pattern pattern) {
        return words.stream().flatMap(line -> pattern.matcher(line).results()).findFirst();
    }

    private String lastWord() {
        return words.isEmpty() ? "without a word" : STAMP.matcher(words.getLast()).replaceFirst("");
    }
}
