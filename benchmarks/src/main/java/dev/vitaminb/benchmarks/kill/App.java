package dev.vitaminb.benchmarks.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The packaged app as a playground, in a process of its own.
 *
 * @param startTime from the start of the process until it says that it is ready
 */
record App(Process process, int port, Duration startTime) {
    private static final Path JAR = Path.of("bot-app", "target", "vitamin-b.jar");
    private static final Pattern READY =
            Pattern.compile("Vitamin B is ready: http://localhost:(\\d+).*");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final String NO_LIMIT = "1000000";

    /** Starts it and returns when it is ready; what it says goes to a file. */
    static App start(Path data, Path log) {
        try {
            var begin = System.nanoTime();
            var process = process(data).start();
            // So that it does not outlive this program, however that ends.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var port = new CompletableFuture<Integer>();
            Thread.ofVirtual().start(() -> listen(process, log, port));
            return new App(
                    process,
                    port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The app did not start: see " + log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessBuilder process(Path data) {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                JAR.toString())
                        .redirectErrorStream(true);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name ->
                        name.startsWith("VITAMINB_")
                                || name.endsWith("_TOKEN")
                                || name.equals("REDIS_URL"));
        environment.putAll(
                Map.of(
                        "PORT",
                        "0",
                        "VITAMINB_PLAYGROUND",
                        "true",
                        "VITAMINB_DATA",
                        data.toString(),
                        "VITAMINB_RATE_MEMBER",
                        NO_LIMIT,
                        "VITAMINB_RATE_GROUP",
                        NO_LIMIT));
        return builder;
    }

    /** Where it keeps its Redis's data and its secret. */
    static Path folder(Path data) {
        return data.resolve("playground");
    }

    private static void listen(Process process, Path log, CompletableFuture<Integer> port) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8);
                var diary =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = next(lines); line != null; line = next(lines)) {
                diary.write(line);
                diary.newLine();
                diary.flush();
                var ready = READY.matcher(line);
                if (ready.matches()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
            port.completeExceptionally(new IllegalStateException("It ended by itself"));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    // A killed process closes its pipe in the middle of a line.
    private static @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whatever it has started: its Redis and the guard of that. */
    Remains started() {
        return Remains.of(process);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    /** Asks it to stop, as {@code kill} does, and waits for it. */
    void stop() {
        process.destroy();
        await(ORDERLY);
    }

    private void await(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The app does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
