package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * What goes wrong with some requests.
 *
 * @param path matched within the path after {@code /api/v10}
 * @param times how often it still happens
 * @param status 0 for a connection that is dropped, 200 for an answer that only takes long
 */
record Fault(
        String method, Pattern path, AtomicInteger times, int status, Comes comes, Duration delay) {
    /** Whether the request is done all the same. */
    enum Comes {
        INSTEAD,
        AFTERWARDS
    }

    boolean hits(String aMethod, String aPath) {
        return (method.isEmpty() || method.equals(aMethod))
                && path.matcher(aPath).find()
                && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
