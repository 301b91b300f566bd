package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of an engine under its guard, a shell that ends the engine when the pipe from us ends:
 * so even a killed program leaves no Redis behind.
 */
final class EngineRun {
    private static final Logger log = LoggerFactory.getLogger(EngineRun.class);

    // Read once: the program's own file may be replaced by a newer one while it runs.
    private static final String GUARD = script();
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LD_LIBRARY_PATH", "TZ");
    private static final Duration ORDERLY = Duration.ofSeconds(5);
    private static final Duration KILLED = Duration.ofSeconds(2);
    private static final int POLL_MILLIS = 15;
    private static final int WORDS_KEPT = 100;

    private final Launch launch;
    private final Process guard;
    private final Thread listener;
    private final Deque<String> lastWords = new ArrayDeque<>();
    private final CompletableFuture<Long> pid = new CompletableFuture<>();
    private volatile @Nullable ProcessHandle engine;

    private EngineRun(Launch launch, Process guard) {
        this.launch = launch;
        this.guard = guard;
        this.listener = Thread.ofPlatform().daemon().name("redis-output").unstarted(this::listen);
    }

    /**
     * Returns when the engine answers or has failed to; it is ended early when the closing begins.
     */
    static Attempt attempt(Launch launch, CountDownLatch closing) {
        try {
            var run = new EngineRun(launch, startGuard(launch));
            run.listener.start();
            run.configure();
            return run.awaitReady(closing);
        } catch (IOException failure) {
            return new Attempt.Failed(notStarted(launch, String.valueOf(failure.getMessage())));
        }
    }

    private static Process startGuard(Launch launch) throws IOException {
        var builder =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                GUARD,
                                "redis-guard",
                                launch.engine().executable().toString())
                        .directory(launch.folder().path().toFile())
                        .redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        return builder.start();
    }

    private static String script() {
        try (var script = EngineRun.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IllegalStateException("guard.sh is missing from this program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void configure() throws IOException {
        var pipe = guard.getOutputStream();
        pipe.write((launch.configuration() + "end\n").getBytes(StandardCharsets.US_ASCII));
        pipe.flush();
    }

    private void listen() {
        var diary = launch.log();
        try (var lines = guard.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // A complaint about the configuration quotes it.
                hear(line.replace(launch.access().password(), "***"), diary);
            }
        } catch (IOException | UncheckedIOException closed) {
            log.debug("The engine's output ended", closed);
        }
    }

    // The guard's first line is the engine's process number.
    private void hear(String line, EngineLog diary) {
        if (!pid.isDone() && line.matches("\\d{1,18}")) {
            var number = Long.parseLong(line);
            engine = ProcessHandle.of(number).orElse(null);
            pid.complete(number);
            return;
        }
        if (line.contains("Truncating the AOF")) {
            log.warn("The end of the append-only file was half-written and is cut off: {}", line);
        }
        synchronized (lastWords) {
            lastWords.addLast(line);
            if (lastWords.size() > WORDS_KEPT) {
                lastWords.removeFirst();
            }
        }
        diary.append(line);
    }

    private Attempt awaitReady(CountDownLatch closing) {
        var patience = launch.options().patience();
        var signOfLife = System.nanoTime();
        try {
            while (closing.getCount() > 0) {
                switch (Ping.to(launch.access())) {
                    case READY -> {
                        pid.get(ORDERLY.toSeconds(), TimeUnit.SECONDS);
                        return new Attempt.Ready(this);
                    }
                    case LOADING -> signOfLife = System.nanoTime();
                    case NONE -> {}
                }
                if (guard.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    listener.join(KILLED);
                    return new Diagnosis(launch, words()).attempt();
                }
                if (System.nanoTime() - signOfLife > patience.toNanos()) {
                    stop();
                    return failed("no answer within " + patience.toSeconds() + " s");
                }
            }
            stop();
            return failed("it was closed meanwhile");
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
            return failed("the program was told to stop");
        } catch (ExecutionException | TimeoutException strange) {
            stop();
            return failed("its process number is unknown");
        }
    }

    private Attempt failed(String why) {
        return new Attempt.Failed(notStarted(launch, why));
    }

    private static RedisRefused notStarted(Launch launch, String why) {
        return new RedisRefused(
                Reason.DID_NOT_START,
                "%s did not start (%s): see %s."
                        .formatted(launch.engine(), why, launch.folder().logFile()));
    }

    private List<String> words() {
        synchronized (lastWords) {
            return List.copyOf(lastWords);
        }
    }

    long pid() {
        return pid.join();
    }

    /** Returns the exit code, when nothing of this life is left. */
    int awaitEnd() throws InterruptedException {
        var code = guard.waitFor();
        stop();
        return code;
    }

    /**
     * Ends the engine in order, and by force if that takes more than 5 seconds; may be repeated.
     */
    void stop() {
        hangUp();
        var process = engine;
        if (process != null) {
            process.destroy();
            // The guard ends right after the engine.
            if (!Ending.within(ORDERLY, guard.toHandle())) {
                process.destroyForcibly();
            }
            end(process);
        }
        end(guard.toHandle());
        try {
            listener.join(KILLED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUp() {
        try {
            guard.getOutputStream().close();
        } catch (IOException gone) {
            log.debug("The guard was gone already", gone);
        }
    }

    private static void end(ProcessHandle process) {
        if (!Ending.within(ORDERLY, process)) {
            process.destroyForcibly();
            if (!Ending.within(KILLED, process)) {
                log.warn("Process {} does not end", process.pid());
            }
        }
    }
}
