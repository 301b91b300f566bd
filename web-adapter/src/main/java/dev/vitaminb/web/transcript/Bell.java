package dev.vitaminb.web.transcript;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells whoever looks at a group that one of its rooms has changed. */
public final class Bell {
    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** Calls the listener at every change until it is told not to; the call must not block. */
    public void listen(String cast, Runnable listener) {
        listeners.computeIfAbsent(cast, key -> ConcurrentHashMap.newKeySet()).add(listener);
    }

    /** Calls the listener no more. */
    public void ignore(String cast, Runnable listener) {
        listeners.getOrDefault(cast, Set.of()).remove(listener);
    }

    /** A room of the group has changed. */
    public void ring(String cast) {
        listeners.getOrDefault(cast, Set.of()).forEach(Runnable::run);
    }
}
