package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a folder's data in one file.
 *
 * <p>It may be taken while a Redis writes: an append-only file is only ever appended to, or
 * replaced as a whole, so that what was there at the beginning of the copy is in it, and nothing by
 * halves.
 */
public record Backup(Path file) {
    /** Where a restore puts what was in the folder before. */
    public static final String BEFORE = "before-restore";

    private static final int TRIES = 5;
    private static final Pattern INSIDE = Pattern.compile("(appendonlydir/)?[\\w-][\\w.-]*");

    /**
     * Takes it.
     *
     * @param extra files of the folder to be added by name, where they exist
     * @throws RedisRefused if there is nothing to copy, or the file cannot be written
     */
    public void take(Path folder, Collection<String> extra) {
        var data = new DataFolder(folder.toAbsolutePath().normalize());
        var half = file.toAbsolutePath().resolveSibling(file.getFileName() + ".tmp");
        try {
            for (var tries = 1; !copied(data, half, extra); tries++) {
                if (tries == TRIES) {
                    throw new IOException("the files kept being replaced");
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new RedisRefused(
                    Reason.BACKUP_FAILED,
                    "The backup %s could not be written (%s): see that its folder exists, is writable and has room, and try again."
                            .formatted(file, DataFolder.words(failure)),
                    failure);
        }
    }

    /** Whether the parts stayed the same for as long as they were copied. */
    private static boolean copied(DataFolder data, Path half, Collection<String> extra)
            throws IOException {
        var files = AppendOnlyFiles.of(data);
        if (files.isEmpty()) {
            throw new RedisRefused(
                    Reason.NO_DATA,
                    "There is nothing to back up in %s: name the data folder in VITAMINB_DATA."
                            .formatted(data.path()));
        }
        Files.deleteIfExists(half);
        try (var channel =
                        FileChannel.open(
                                half,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                DataFolder.ownerOnly(half));
                var zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            for (var name : extra) {
                if (Files.exists(data.path().resolve(name))) {
                    add(zip, data, data.path().resolve(name));
                }
            }
            if (Files.exists(data.originFile())) {
                add(zip, data, data.originFile());
            }
            if (!files.manifest().isEmpty()) {
                zip.putNextEntry(new ZipEntry(data.path().relativize(data.manifest()).toString()));
                zip.write(files.manifest().getBytes(StandardCharsets.UTF_8));
            }
            for (var part : files.parts()) {
                add(zip, data, part);
            }
            zip.finish();
            channel.force(true);
        } catch (NoSuchFileException replaced) {
            return false;
        }
        return AppendOnlyFiles.of(data).equals(files);
    }

    private static void add(ZipOutputStream zip, DataFolder data, Path part) throws IOException {
        try (var source = Files.newInputStream(part)) {
            zip.putNextEntry(new ZipEntry(data.path().relativize(part).toString()));
            source.transferTo(zip);
        }
    }

    /**
     * Lays its content out in a folder in which no Redis runs. What was there before is set aside
     * in {@link #BEFORE}.
     *
     * @param extra files of the folder that are set aside too, if the backup holds their like
     * @throws RedisRefused if the folder is in use, or the file is no whole backup; then the folder
     *     is as it was
     */
    public void restore(Path folder, Collection<String> extra) {
        if (!Files.isRegularFile(file)) {
            throw new RedisRefused(
                    Reason.BACKUP_FAILED,
                    "There is no backup %s: correct the name.".formatted(file));
        }
        var data = DataFolder.open(folder);
        var lock = FolderLock.on(data);
        try {
            FormerEngine.awaitEnd(data);
            var arrival = Files.createTempDirectory(data.path(), "restore");
            try {
                unpack(arrival);
                exchange(data, arrival, extra);
            } finally {
                DataFolder.delete(arrival);
            }
        } catch (FileAlreadyExistsException kept) {
            throw new RedisRefused(
                    Reason.BACKUP_FAILED,
                    "%s holds what an earlier restore replaced: move or delete it first."
                            .formatted(data.path().resolve(BEFORE)),
                    kept);
        } catch (ZipException damaged) {
            throw new RedisRefused(
                    Reason.BACKUP_FAILED,
                    "The file %s is no whole backup (%s): take another one."
                            .formatted(file, damaged.getMessage()),
                    damaged);
        } catch (IOException failure) {
            throw DataFolder.refused(data.path(), failure);
        } finally {
            lock.close();
        }
    }

    private void unpack(Path into) throws IOException {
        // Read in order, because only that checks the sums; opened by its end, which one cut off
        // lacks.
        try (var _ = new ZipFile(file.toFile());
                var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!INSIDE.matcher(entry.getName()).matches()) {
                    throw new ZipException("it holds " + entry.getName());
                }
                var target = into.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
                if (DataFolder.isPosix(target)) {
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (EOFException cutOff) {
            throw new ZipException("it ends too early");
        }
        var files = AppendOnlyFiles.of(new DataFolder(into));
        if (files.isEmpty()) {
            throw new ZipException("it holds no data");
        }
        for (var part : files.parts()) {
            if (!Files.exists(part)) {
                throw new ZipException("it lacks " + part.getFileName());
            }
        }
    }

    private static void exchange(DataFolder data, Path arrival, Collection<String> extra)
            throws IOException {
        var before = Files.createDirectory(data.path().resolve(BEFORE));
        var own = List.of(AppendOnlyFiles.SINGLE, "appendonlydir", "engine.properties");
        for (var name : own) {
            setAside(data, before, name);
        }
        for (var name : extra) {
            if (Files.exists(arrival.resolve(name))) {
                setAside(data, before, name);
            }
        }
        try (var arrived = Files.list(arrival)) {
            for (var each : arrived.toList()) {
                Files.move(each, data.path().resolve(each.getFileName()));
            }
        }
        try (var kept = Files.list(before)) {
            if (kept.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(before);
    }

    private static void setAside(DataFolder data, Path before, String name) throws IOException {
        var present = data.path().resolve(name);
        if (Files.exists(present)) {
            Files.move(present, before.resolve(name));
        }
    }
}
