package dev.vitaminb.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The processes that an app had started, which must not outlive it.
 *
 * @param hasRedis whether a Redis was among them, without which it would prove nothing that they
 *     end
 */
record Remains(List<ProcessHandle> processes, boolean hasRedis) {
    /** How long they may take to notice that the app is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int POLL_MILLIS = 10;

    /** Whatever runs below a process now. */
    static Remains of(Process process) {
        var started = process.descendants().toList();
        return new Remains(started, started.stream().anyMatch(Remains::isRedis));
    }

    private static boolean isRedis(ProcessHandle process) {
        var command = process.info().command().orElse("");
        return command.contains("redis") || command.contains("valkey");
    }

    /** How long they took to end; empty if any is left after {@link #PATIENCE}. */
    Optional<Duration> gone() {
        long begin = System.nanoTime();
        try {
            while (processes.stream().anyMatch(Remains::isRunning)) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    return Optional.empty();
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(System.nanoTime() - begin));
    }

    // One that has ended but whose end nobody has taken note of (a zombie) still has a number.
    private static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            // Ended meanwhile, or a system that does not tell in this way.
            return process.isAlive();
        }
    }
}
