package dev.vitaminb.benchmarks.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One life of a program, from its start to its end. */
final class Run implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    static final int COMMANDS = 1_000;
    private static final int OK = 200;

    private final Program program;
    private final Process process;
    private final Duration ready;
    private final Duration cpu;
    private final String origin;

    private Run(Program program, Process process, Duration ready, Duration cpu, int port) {
        this.program = program;
        this.process = process;
        this.ready = ready;
        this.cpu = cpu;
        this.origin = "http://localhost:" + port;
    }

    /**
     * What a run showed.
     *
     * @param ready from the start of the process until it said that it is ready
     * @param cpu the time of the processor until then
     * @param memory resident, in bytes, after all commands
     */
    record Figures(Duration ready, Duration cpu, long memory) {}

    static Run of(Layout layout, Layout.Cache cache) {
        try {
            var begin = System.nanoTime();
            var process = layout.process(cache).start();
            // So that it does not outlive this program, however that ends.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            var port = new CompletableFuture<Integer>();
            Thread.ofVirtual().start(() -> listen(process, layout.program(), port));
            int found = port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Run(
                    layout.program(),
                    process,
                    Duration.ofNanos(System.nanoTime() - begin),
                    process.info().totalCpuDuration().orElse(Duration.ZERO),
                    found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(layout.program().name() + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void listen(Process process, Program program, CompletableFuture<Integer> port) {
        var last = "nothing";
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var ready = program.ready().matcher(line);
                if (ready.matches()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
                last = line;
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new IllegalStateException("It ended, saying at last: " + last));
    }

    /** Has it carry out the commands. */
    Figures figures() {
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < COMMANDS; i++) {
                var answer =
                        client.send(
                                program.commands().number(i, origin),
                                HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() != OK) {
                    throw new IllegalStateException(
                            program.name() + " answered with " + answer.statusCode());
                }
            }
            return new Figures(ready, cpu, memory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is resident now, in bytes. */
    // Linux tells; nothing else that comes with the JVM does of another process.
    long memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1_024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Stops it in order, so that a cache is written. */
    @Override
    public void close() {
        // Not Process.destroy, which closes the pipes in which the JVM tells of the cache it
        // writes.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
