package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This process's sole right to a data folder; the operating system takes it back when the process
 * ends.
 */
final class FolderLock implements AutoCloseable {
    // POSIX drops a process's lock as soon as it closes any descriptor of the file,
    // so that a second attempt from this process must not even open it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock on(DataFolder folder) {
        if (!HELD_HERE.add(folder.path())) {
            throw inUse(folder.path(), "this program itself");
        }
        try {
            return take(folder);
        } catch (IOException failure) {
            HELD_HERE.remove(folder.path());
            throw DataFolder.refused(folder.path(), failure);
        } catch (RuntimeException failure) {
            HELD_HERE.remove(folder.path());
            throw failure;
        }
    }

    private static FolderLock take(DataFolder folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.lockFile(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder.path(), "process " + holder(channel));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
            return new FolderLock(folder.path(), channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return StandardCharsets.UTF_8.decode(pid.flip()).toString();
    }

    private static RedisRefused inUse(Path folder, String holder) {
        return new RedisRefused(
                Reason.FOLDER_IN_USE,
                "The data folder %s is in use by %s: stop that first, or choose another folder."
                        .formatted(folder, holder));
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        if (!isHeld()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
