package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everybody of a sample group at work at once, but for the one whose wish it is about. */
final class Crew {
    // Right after a start the first pages take long, the more so on a busy machine.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Worker> workers = new ArrayList<>();

    /** Posts the wish, and puts everybody else to work on it. */
    Crew(Cast cast, Playground playground) {
        int wish = wish(cast.personas().getFirst(), playground);
        var others = cast.personas().subList(1, cast.personas().size());
        for (int i = 0; i < others.size(); i++) {
            workers.add(new Worker(others.get(i), others.get((i + 1) % others.size()), wish));
        }
    }

    private static int wish(Persona requester, Playground playground) {
        try {
            var values =
                    Map.of("text", "Who carries benches for the summer party?", "kind", "CLUB");
            var form = Playground.form("request", values);
            var event = UUID.randomUUID().toString();
            if (!playground.send(requester, new Step("wish", event, "form", form))) {
                throw new IllegalStateException("The wish was not posted");
            }
            int number = PrivateChat.in(playground.page(requester)).newestWish();
            if (number == 0) {
                throw new IllegalStateException("The wish has no number");
            }
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everybody at work on a running app. */
    final class Shift {
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final CountDownLatch idle = new CountDownLatch(workers.size());
        private final CompletableFuture<?> ended;

        private Shift(Playground playground) {
            ended = all(worker -> worker.work(playground, going::get, idle::countDown));
        }

        /** Waits until everybody has got an answer. */
        void awaitEverybody() throws InterruptedException {
            if (!idle.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                going.set(false);
                await(ended);
                throw new IllegalStateException(
                        "%d of %d members got no answer within %d s"
                                .formatted(idle.getCount(), workers.size(), PATIENCE.toSeconds()));
            }
        }

        /** To be told when the app was killed, once it is. */
        void cut(Instant killed) {
            going.set(false);
            await(ended);
            workers.forEach(worker -> worker.cut(killed));
        }
    }

    /** Sets everybody to work. */
    Shift work(Playground playground) {
        return new Shift(playground);
    }

    /** Sends again whatever was not acknowledged, and returns when it is. */
    void settle(Playground playground) {
        await(all(worker -> worker.settle(playground)));
    }

    private CompletableFuture<?> all(Consumer<Worker> action) {
        return CompletableFuture.allOf(
                workers.stream()
                        .map(worker ->
                                CompletableFuture.runAsync(
                                        () -> action.accept(worker), Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new));
    }

    private static void await(CompletableFuture<?> work) {
        try {
            work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "Some members did not end within %d s".formatted(PATIENCE.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A member could not go on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Set<String> sent() {
        return gathered(Worker::sent);
    }

    Set<String> acknowledged() {
        return gathered(Worker::acknowledged);
    }

    private Set<String> gathered(Function<Worker, Set<String>> part) {
        var all = new HashSet<String>();
        workers.forEach(worker -> all.addAll(part.apply(worker)));
        return all;
    }

    Map<String, Instant> cutOff() {
        var all = new HashMap<String, Instant>();
        workers.forEach(worker -> all.putAll(worker.cutOff()));
        return all;
    }

    int apologies() {
        return workers.stream().mapToInt(Worker::apologies).sum();
    }

    /** Apologies of which it is not known what for. */
    int puzzles() {
        return workers.stream().mapToInt(Worker::puzzles).sum();
    }

    int size() {
        return workers.size();
    }
}
