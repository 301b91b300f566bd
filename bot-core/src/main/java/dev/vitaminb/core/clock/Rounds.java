package dev.vitaminb.core.clock;

import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that are looked after once a second, and at once when there is a reason, each by whichever
 * instance holds its lease.
 */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND_TAKES = Duration.ofSeconds(5);

    private final String name;
    private final Set<String> jobs;
    private final RedisLeases leases;
    private final InstantSource clock;
    private final Consumer<Set<String>> round;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private volatile Instant last = Instant.EPOCH;
    private @Nullable Thread walker;

    /**
     * @param name of its thread, in the log, and before the leases' names
     * @param jobs for each of which there is a lease
     * @param round what is done each time for the jobs that this instance has, within the {@link
     *     RedisLeases#HELD_FOR lease's time}
     */
    public Rounds(
            String name,
            Set<String> jobs,
            RedisLeases leases,
            InstantSource clock,
            Consumer<Set<String>> round) {
        this.name = name;
        this.jobs = Set.copyOf(jobs);
        this.leases = leases;
        this.clock = clock;
        this.round = round;
    }

    public void start() {
        running = true;
        walker = Thread.ofVirtual().name(name).start(this::walk);
    }

    /** Has the next round begin at once. */
    public void wake() {
        woken.release();
    }

    /** Whether they have been started and not stopped; a long round asks now and then. */
    public boolean areRunning() {
        return running;
    }

    /**
     * When the last round succeeded, or found the jobs in other instances' hands; long ago means
     * that nothing is being done.
     */
    public Instant last() {
        return last;
    }

    private void walk() {
        while (running) {
            try {
                var held =
                        jobs.stream()
                                .filter(job -> leases.holds(lease(job)))
                                .collect(Collectors.toUnmodifiableSet());
                if (!held.isEmpty()) {
                    round.accept(held);
                }
                last = clock.instant();
            } catch (StoreUnavailable e) {
                log.warn("The {} waits for the store", name);
            } catch (RuntimeException e) {
                log.error("A round of the {} failed", name, Traces.withoutWords(e));
            }
            await();
        }
    }

    private String lease(String job) {
        return name + ":" + job;
    }

    private void await() {
        try {
            if (woken.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Begins no more rounds, and waits up to 5 seconds for the one under way. */
    public void stop() {
        running = false;
        woken.release();
        try {
            if (walker != null) {
                walker.join(LAST_ROUND_TAKES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the jobs back after {@link #stop}, so that another instance need not wait. */
    public void handOver() {
        try {
            jobs.forEach(job -> leases.release(lease(job)));
        } catch (StoreUnavailable e) {
            log.warn("The lease of the {} runs out by itself", name);
        }
    }
}
