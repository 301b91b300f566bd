package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Everybody of a sample group at work at once, but for the one whose wish it is about. */
final class Crew {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

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
            var answer = PrivateChat.in(playground.page(requester)).messages().getLast().text();
            var number = NUMBER.matcher(answer);
            if (!number.find()) {
                throw new IllegalStateException("The wish has no number");
            }
            return Integer.parseInt(number.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sets everybody to work; to be told when the app was killed, once it is. */
    Consumer<Instant> work(Playground playground) {
        var going = new AtomicBoolean(true);
        var threads = all(worker -> worker.work(playground, going::get));
        return killed -> {
            going.set(false);
            join(threads);
            workers.forEach(worker -> worker.cut(killed));
        };
    }

    /** Sends again whatever was not acknowledged, and returns when it is. */
    void settle(Playground playground) {
        join(all(worker -> worker.settle(playground)));
    }

    private List<Thread> all(Consumer<Worker> action) {
        return workers.stream()
                .map(worker -> Thread.ofVirtual().start(() -> action.accept(worker)))
                .toList();
    }

    private static void join(List<Thread> threads) {
        try {
            for (var thread : threads) {
                thread.join();
            }
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

    /** How many answers the workers have got so far. */
    int answers() {
        return workers.stream().mapToInt(Worker::answers).sum();
    }

    int size() {
        return workers.size();
    }
}
