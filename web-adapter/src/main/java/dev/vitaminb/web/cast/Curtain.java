package dev.vitaminb.web.cast;

import dev.vitaminb.web.transcript.Bell;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What keeps visitors out of a sample group while it is being built: closed then, and from the
 * start until the group has been found whole. A group that visitors set up is always open.
 *
 * <p>A code that belongs to no cast is refused with a {@link NullPointerException}.
 */
public final class Curtain {
    // These locks belong to no thread: whoever has built a group opens it.
    private final Map<String, StampedLock> locks;
    private final Bell bell;

    public Curtain(Casts casts, Bell bell) {
        this.locks =
                casts.all().stream()
                        .map(Cast::code)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), code -> new StampedLock()));
        this.bell = bell;
        casts.all().stream().filter(Cast::isSample).map(Cast::code).forEach(this::close);
    }

    /** Whether a group is being built; one that is on no stage is not. */
    public boolean hides(String group) {
        var lock = locks.get(group);
        return lock != null && lock.isWriteLocked();
    }

    public boolean isOpen(String cast) {
        return !lock(cast).isWriteLocked();
    }

    /** What a deed in a group led to; empty, with nothing done, where the curtain is closed. */
    public <T> Optional<T> ifOpen(String cast, Supplier<T> deed) {
        long stamp = lock(cast).tryReadLock();
        if (stamp == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(deed.get());
        } finally {
            lock(cast).unlockRead(stamp);
        }
    }

    /** Lets nobody in any more, and waits until what is being done there is done. */
    public void close(String cast) {
        if (isOpen(cast)) {
            lock(cast).writeLock();
            bell.ring(cast);
        }
    }

    /** Lets everybody in again. */
    public void open(String cast) {
        lock(cast).tryUnlockWrite();
        bell.ring(cast);
    }

    private StampedLock lock(String cast) {
        return Objects.requireNonNull(locks.get(cast));
    }
}
