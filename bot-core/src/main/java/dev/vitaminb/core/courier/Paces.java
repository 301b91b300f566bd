package dev.vitaminb.core.courier;

import dev.vitaminb.core.courier.Letters.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The pace of every account by which this instance could send. */
record Paces(Map<String, Pace> byAccount) {
    static Paces of(List<? extends Platform> platforms, InstantSource clock) {
        var paces = new HashMap<String, Pace>();
        for (var platform : platforms) {
            for (var account : platform.accounts()) {
                paces.put(account, new Pace(platform.limits(), clock));
            }
        }
        return new Paces(Map.copyOf(paces));
    }

    Set<String> accounts() {
        return byAccount.keySet();
    }

    boolean isFree(String account) {
        return of(account).isFree();
    }

    /** Until when the platform wants nothing to be sent by an account; long ago if it does not. */
    Instant pausedUntil(String account) {
        return of(account).pausedUntil();
    }

    /** When something may next be sent there, as far as the address goes. */
    Instant ready(Route route) {
        return of(route.account()).ready(route.address());
    }

    /** Counts a message that is about to be sent there, unless it may not be sent now. */
    boolean takes(Route route) {
        return of(route.account()).takes(route.address());
    }

    /** Nothing was there to be sent after all. */
    void returns(Route route) {
        of(route.account()).returns(route.address());
    }

    void pause(String account, Duration atLeast) {
        of(account).pause(atLeast);
    }

    private Pace of(String account) {
        return Objects.requireNonNull(byAccount.get(account), "An account that no platform named");
    }
}
