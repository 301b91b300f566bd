package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Casts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Kills the packaged app again and again while a group works with it, restarts it on the same data,
 * and checks in the end that everything acknowledged is there, once.
 */
public final class Kill {
    private static final int TIMES = 20;
    private static final Duration LATEST = Duration.ofSeconds(8);

    private final Path data;
    private final Path log;
    private final Protocol protocol = new Protocol();

    private Kill(Path folder) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("log");
    }

    public static void main(String... arguments) throws InterruptedException {
        int times = arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0]);
        boolean good;
        try (var folder = Scratch.folder()) {
            good = new Kill(folder.path()).run(times);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(int times) throws InterruptedException {
        var cast = new Casts().find("ahrtal").orElseThrow();
        var app = App.start(data, log);
        protocol.started(app);
        var crew = crew(cast, app);
        var begin = Instant.now();
        for (int i = 1; i <= times; i++) {
            kill(app, crew, i);
            app = App.start(data, log);
            protocol.restarted(i, app);
        }
        try (var playground = new Playground(app)) {
            crew.settle(playground);
        }
        var remains = app.started();
        app.stop();
        protocol.stopped(remains);
        return protocol.print(crew, new Audit(App.folder(data)).of(cast, crew, begin));
    }

    private static Crew crew(Cast cast, App app) {
        try (var playground = new Playground(app)) {
            return new Crew(cast, playground);
        }
    }

    private void kill(App app, Crew crew, int which) throws InterruptedException {
        try (var playground = new Playground(app)) {
            var shift = crew.work(playground);
            shift.awaitEverybody();
            Thread.sleep(moment());
            var remains = app.started();
            app.kill();
            var killed = Instant.now();
            var gone = CompletableFuture.supplyAsync(remains::gone);
            shift.cut(killed);
            protocol.killed(remains, gone);
            // Every other time the next start meets whatever the killed app has left.
            if (which % 2 == 1) {
                var _ = gone.join();
            }
        }
    }

    private static Duration moment() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(LATEST.toMillis()));
    }
}
