package dev.vitaminb.telegram;

import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Alarms.Alarm;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import dev.vitaminb.telegram.Inbox.Head;
import dev.vitaminb.telegram.Inbox.Outcome;
import dev.vitaminb.telegram.Inbox.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through the inbox: one update after the other in each chat, all chats beside one another.
 *
 * <p>What another instance left behind is taken over. What cannot be worked on is set aside, with
 * an alarm.
 */
final class Lanes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    /** Several times while a chat is held. */
    private static final Duration LOOKS_EVERY = Inbox.HELD_FOR.dividedBy(5);

    private static final Duration STORE_AWAY = Duration.ofMillis(200);
    private static final Duration TO_FINISH = Duration.ofSeconds(7);

    /** Chats at once; far more than answer slowly. */
    private static final int AT_ONCE = 256;

    /** Whoever left it behind so often may have died of it. */
    private static final int MOST_LEFT = 3;

    private final Inbox inbox;
    private final Worker worker;
    private final Alarms alarms;
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("telegram-lane-", 0).factory());
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("telegram-inbox").factory());
    private volatile boolean running = true;

    /** Works on one update. */
    @FunctionalInterface
    interface Worker {
        /**
         * Does what the update asks for; whatever it throws sets the update aside.
         *
         * @throws StoreUnavailable to have it tried again
         */
        void work(Received update);
    }

    Lanes(Inbox inbox, Worker worker, Alarms alarms) {
        this.inbox = inbox;
        this.worker = worker;
        this.alarms = alarms;
    }

    /** Begins to look for what was left behind. */
    void start() {
        var _ =
                timer.scheduleWithFixedDelay(
                        () -> threads.execute(this::look),
                        0,
                        LOOKS_EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /**
     * Takes updates in; they stand in the inbox when this returns.
     *
     * @param updates by chat, in the order in which they came
     * @throws StoreUnavailable if one of them may not stand there; all may be given again
     */
    void receive(Map<String, List<Received>> updates) throws InterruptedException {
        var arrivals =
                threads.invokeAll(
                        updates.entrySet().stream()
                                .<Callable<Boolean>>map(
                                        chat -> () -> arrive(chat.getKey(), chat.getValue()))
                                .toList());
        for (var arrival : arrivals) {
            try {
                arrival.get();
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failure);
            }
        }
    }

    private boolean arrive(String chat, List<Received> updates) {
        inbox.arrive(chat, updates).ifPresent(head -> begin(chat, head));
        return true;
    }

    // A chat that this instance could not go on holding in time is still being worked on here.
    private void begin(String chat, Head head) {
        if (active.add(chat)) {
            try {
                threads.execute(() -> walk(chat, head));
            } catch (RejectedExecutionException leaving) {
                active.remove(chat);
            }
        }
    }

    private void walk(String chat, Head first) {
        try {
            Optional<Head> head = Optional.of(first);
            while (running && head.isPresent()) {
                var now = head.get();
                places.acquire();
                Outcome outcome;
                try {
                    outcome = outcome(now);
                } finally {
                    places.release();
                }
                head = patiently(() -> inbox.finish(chat, now.update().number(), outcome));
            }
        } catch (StoreUnavailable away) {
            log.warn("What was received waits for the store");
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        } finally {
            active.remove(chat);
        }
    }

    private Outcome outcome(Head head) throws InterruptedException {
        if (head.left() > MOST_LEFT) {
            return aside(head, "it was left behind %d times".formatted(head.left()));
        }
        try {
            patiently(() -> {
                worker.work(head.update());
                return true;
            });
            return Outcome.DONE;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException fault) {
            log.error(
                    "Update {} came to nothing",
                    head.update().number(),
                    Traces.withoutWords(fault));
            return aside(head, "the log says why");
        }
    }

    private Outcome aside(Head head, String why) {
        alarms.raise(
                Alarm.SET_ASIDE,
                "Update %d of Telegram could not be worked on and was set aside: %s."
                        .formatted(head.update().number(), why));
        return Outcome.ASIDE;
    }

    // For as long as the chat is surely held; then whoever finds it goes on.
    private <T> T patiently(Callable<T> step) throws InterruptedException {
        long until = System.nanoTime() + Inbox.HELD_FOR.toNanos();
        while (true) {
            try {
                return step.call();
            } catch (StoreUnavailable away) {
                if (!running || System.nanoTime() > until) {
                    throw away;
                }
                TimeUnit.NANOSECONDS.sleep(STORE_AWAY.toNanos());
            } catch (RuntimeException | InterruptedException failure) {
                throw failure;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private void look() {
        try {
            active.forEach(inbox::hold);
            for (var chat : inbox.abandoned()) {
                if (running && !active.contains(chat)) {
                    arrive(chat, List.of());
                }
            }
        } catch (StoreUnavailable away) {
            log.warn("What was received waits for the store");
        } catch (RuntimeException fault) {
            log.error("A look into the inbox failed", Traces.withoutWords(fault));
        }
    }

    /** Whether nothing is being worked on here. */
    boolean isIdle() {
        return active.isEmpty();
    }

    /** Ends what is under way, within 7 seconds; the rest is left to the next instance. */
    @Override
    public void close() {
        running = false;
        timer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Not everything that came from Telegram could be finished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
