package dev.vitaminb.redis;

import dev.vitaminb.redis.RedisRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis of this program's own, on loopback, with its data in one folder. It is started again when
 * it dies, and ends with this program, however that ends.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    private static final int PORTS_TRIED = 5;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final FolderLock lock;
    private final Launch launch;
    private final CountDownLatch closing;
    private final CompletableFuture<Void> keeper;
    private volatile EngineRun run;

    private EmbeddedRedis(FolderLock lock, Launch launch, CountDownLatch closing, EngineRun run) {
        this.lock = lock;
        this.launch = launch;
        this.closing = closing;
        this.run = run;
        this.keeper =
                CompletableFuture.runAsync(
                        this::keep, Thread.ofPlatform().daemon().name("redis-keeper")::start);
    }

    /** Starts with the standard options. */
    public static EmbeddedRedis start(Path folder) {
        return start(folder, Options.standard());
    }

    /**
     * Returns when the Redis answers.
     *
     * @throws RedisRefused when there is none to start, or none that may open the folder
     */
    public static EmbeddedRedis start(Path folder, Options options) {
        var data = DataFolder.open(folder);
        var lock = FolderLock.on(data);
        try {
            FormerEngine.awaitEnd(data);
            var engine = new EngineChoice(data, Platform.here()).from(options.engines());
            var redis = launch(lock, engine, data, options);
            log.info("{} runs at {} on {}", engine, redis.launch.access(), data.path());
            return redis;
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    private static EmbeddedRedis launch(
            FolderLock lock, Engine engine, DataFolder folder, Options options) {
        var closing = new CountDownLatch(1);
        for (var port = 0; port < PORTS_TRIED; port++) {
            var launch = new Launch(engine, folder, access(), options);
            switch (EngineRun.attempt(launch, closing)) {
                case Attempt.Ready(var run) -> {
                    record(engine, folder, run);
                    return new EmbeddedRedis(lock, launch, closing, run);
                }
                case Attempt.Failed(var why) -> throw why;
                case Attempt.PortTaken() -> log.debug("Lost the race for {}", launch.access());
            }
        }
        throw noPort();
    }

    private static Access access() {
        try {
            return Access.random();
        } catch (IOException none) {
            throw noPort();
        }
    }

    private static RedisRefused noPort() {
        return new RedisRefused(
                Reason.DID_NOT_START,
                "Redis did not start, because no free port was found on %s: look for a program that holds very many."
                        .formatted(Access.HOST));
    }

    private static void record(Engine engine, DataFolder folder, EngineRun run) {
        try {
            folder.record(engine);
        } catch (RedisRefused refused) {
            run.stop();
            throw refused;
        }
    }

    public String host() {
        return Access.HOST;
    }

    /** The same for as long as this object lives, also when the Redis is started again. */
    public int port() {
        return launch.access().port();
    }

    public String password() {
        return launch.access().password();
    }

    /** The present process; another one after the Redis died and was started again. */
    public long pid() {
        return run.pid();
    }

    /** Includes the password. */
    public URI uri() {
        return launch.access().uri();
    }

    /** Stops the Redis within a few seconds and gives the folder free; may be repeated. */
    @Override
    public synchronized void close() {
        if (!lock.isHeld()) {
            return;
        }
        closing.countDown();
        run.stop();
        keeper.join();
        // One that came up while we closed.
        run.stop();
        forgetPid();
        lock.close();
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(launch.folder().pidFile());
        } catch (IOException failure) {
            log.debug("The file with the process number stays, which does no harm", failure);
        }
    }

    private void keep() {
        try {
            var pause = SHORTEST_PAUSE;
            var since = System.nanoTime();
            var code = run.awaitEnd();
            while (closing.getCount() > 0) {
                if (System.nanoTime() - since > STEADY.toNanos()) {
                    pause = SHORTEST_PAUSE;
                }
                log.warn(
                        "Redis ended by itself with code {} and is started again at {}",
                        code,
                        launch.access());
                pause = restart(pause);
                since = System.nanoTime();
                code = run.awaitEnd();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            log.error("Redis at {} is watched no longer", launch.access(), fault);
        }
    }

    /** Tries until it runs or is closed; returns the pause that is due before the next restart. */
    private Duration restart(Duration first) throws InterruptedException {
        var pause = first;
        while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            pause = longer(pause);
            switch (EngineRun.attempt(launch, closing)) {
                case Attempt.Ready(var next) -> {
                    run = next;
                    log.info("Redis runs again at {}", launch.access());
                    return pause;
                }
                case Attempt.PortTaken() ->
                        log.warn("Redis waits for {}, which another program took", launch.access());
                case Attempt.Failed(var why) ->
                        log.warn("Redis was not started again: {}", why.sentence());
            }
        }
        return pause;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Redis at " + launch.access();
    }
}
