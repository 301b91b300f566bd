package dev.vitaminb.web.transcript;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time at which messages are posted: the application's, but for a sample group that is living
 * through its past, that past's.
 */
public final class Stage {
    private final InstantSource clock;
    private final Map<String, InstantSource> pasts = new ConcurrentHashMap<>();

    public Stage(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on it is another time in a group. */
    public void enter(String cast, InstantSource past) {
        pasts.put(cast, past);
    }

    /** It is now in a group again. */
    public void leave(String cast) {
        pasts.remove(cast);
    }

    Instant now(String cast) {
        return pasts.getOrDefault(cast, clock).instant();
    }
}
