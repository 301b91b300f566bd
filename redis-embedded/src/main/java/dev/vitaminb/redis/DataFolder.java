package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder with an engine's data and what is remembered about the engine. */
record DataFolder(Path path) {
    private static final int ROOM = 512 * 1_024;
    private static final Pattern FULL =
            Pattern.compile("No space left|quota exceeded", Pattern.CASE_INSENSITIVE);

    /** Writes some bytes for trial. */
    @FunctionalInterface
    interface Trial {
        void write(Path file, ByteBuffer bytes) throws IOException;
    }

    /** Creates the folder where it is missing, for its owner alone. */
    static DataFolder open(Path path) {
        return open(path, DataFolder::writeThrough);
    }

    static DataFolder open(Path path, Trial trial) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
                if (isPosix(absolute)) {
                    Files.setPosixFilePermissions(
                            absolute, PosixFilePermissions.fromString("rwx------"));
                }
            }
            var folder = new DataFolder(absolute.toRealPath());
            folder.tryOut(trial);
            return folder;
        } catch (IOException failure) {
            throw refused(absolute, failure);
        }
    }

    private void tryOut(Trial trial) throws IOException {
        var file = path.resolve("trial.tmp");
        try {
            trial.write(file, ByteBuffer.allocate(ROOM));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    static RedisRefused refused(Path folder, IOException failure) {
        if (isFull(folder, failure)) {
            return full(folder, failure);
        }
        var why =
                fileInTheWay(folder)
                        .map(file -> file + " is a file, not a folder")
                        .orElseGet(() -> words(failure));
        return new RedisRefused(
                Reason.FOLDER_NOT_WRITABLE,
                "The data folder %s cannot be written (%s): make it writable for the user %s, or choose another folder."
                        .formatted(folder, why, System.getProperty("user.name")),
                failure);
    }

    private static Optional<Path> fileInTheWay(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    static String words(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    static RedisRefused full(Path folder, IOException failure) {
        return new RedisRefused(
                Reason.FOLDER_FULL,
                "The disk with the data folder %s is full: free some space, or choose another folder."
                        .formatted(folder),
                failure);
    }

    // The words of the failure are in the machine's language, so they alone do not tell.
    private static boolean isFull(Path folder, IOException failure) {
        if (FULL.matcher(String.valueOf(failure.getMessage())).find()) {
            return true;
        }
        try {
            return Files.isDirectory(folder)
                    && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() < ROOM;
        } catch (IOException unknown) {
            failure.addSuppressed(unknown);
            return false;
        }
    }

    /**
     * Which engine wrote the data; a file from 7.0 on counts as such even where an older one is
     * recorded.
     */
    Origin origin() {
        var inParts = Files.isDirectory(appendOnlyFolder());
        var recorded = recorded();
        return switch (recorded) {
            case Origin.Signed(var product, var version)
                    // An upgrade that was cut off before it could be recorded.
                    when inParts && !version.isAtLeast(EngineVersion.SEVEN) ->
                    new Origin.Signed(product, EngineVersion.SEVEN);
            case Origin.Signed signed -> signed;
            case Origin.Open _, Origin.Unsigned _ ->
                    inParts ? new Origin.Unsigned() : new Origin.Open();
        };
    }

    private Origin recorded() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(originFile())));
            return new Origin.Signed(
                    Product.valueOf(properties.getProperty("product", "").toUpperCase(Locale.ROOT)),
                    EngineVersion.parse(properties.getProperty("version", "")));
        } catch (NoSuchFileException none) {
            return new Origin.Open();
        } catch (IOException failure) {
            throw refused(path, failure);
        } catch (IllegalArgumentException unreadable) {
            throw new RedisRefused(
                    Reason.DATA_DAMAGED,
                    "The file %s is unreadable: write into it \"product=redis\" or \"product=valkey\" and, on a second line, \"version=\" and the version that wrote the data."
                            .formatted(originFile()),
                    unreadable);
        }
    }

    void record(Engine engine) {
        var signed = new Origin.Signed(engine.product(), engine.version());
        if (origin().equals(signed)) {
            return;
        }
        var text = "product=%s%nversion=%s%n".formatted(engine.product().key(), engine.version());
        var half = path.resolve("engine.properties.tmp");
        try {
            writeThrough(half, StandardCharsets.UTF_8.encode(text));
            Files.move(half, originFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw refused(path, failure);
        }
    }

    Path originFile() {
        return path.resolve("engine.properties");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    Path pidFile() {
        return path.resolve("engine.pid");
    }

    Path logFile() {
        return path.resolve("redis.log");
    }

    Path engines() {
        return path.resolve("engine");
    }

    /** What tells engines from 7.0 on of the parts of their append-only file. */
    Path manifest() {
        return appendOnlyFolder().resolve("appendonly.aof.manifest");
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Where engines from 7.0 on keep their append-only file. */
    Path appendOnlyFolder() {
        return path.resolve("appendonlydir");
    }
}
