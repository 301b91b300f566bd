package dev.vitaminb.testkit.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What is to go wrong with requests. */
final class Faults {
    private final List<Fault> all = new CopyOnWriteArrayList<>();

    void add(String method, String path, int times, int status, Fault.Comes comes, Duration delay) {
        all.add(
                new Fault(
                        method,
                        Pattern.compile(path),
                        new AtomicInteger(times),
                        status,
                        comes,
                        delay));
    }

    /** What goes wrong with this request. */
    Optional<Fault> of(String method, String path) {
        return all.stream().filter(fault -> fault.hits(method, path)).findFirst();
    }

    void clear() {
        all.clear();
    }
}
