package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.core.view.Press;
import dev.vitaminb.web.cast.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A persona that thanks, pledges and releases without pause, and remembers what was acknowledged.
 *
 * <p>A step is sent until it is answered, always under the same event id. After an apology it does
 * what a person is asked to do: the same again, which is another event. Used by one thread at a
 * time.
 */
final class Worker {
    // Only after a second does the bot give up on its store; so a quick answer is no apology, and
    // a slow one is looked at before the next step.
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final int LOOKS_EVERY = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Persona persona;
    private final Persona thanked;
    private final int wish;
    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Map<String, Instant> cutOff = new HashMap<>();
    private final Deque<Step> waiting = new ArrayDeque<>();
    private @Nullable Step slow;
    private long seen;
    private int sinceLook;
    private int steps;
    private int apologies;
    private int puzzles;
    private final AtomicInteger answers = new AtomicInteger();

    /**
     * @param thanked whom it thanks
     * @param wish the number of the wish on which it pledges
     */
    Worker(Persona persona, Persona thanked, int wish) {
        this.persona = persona;
        this.thanked = thanked;
        this.wish = wish;
    }

    /** Works until it is told to stop or the app is gone. */
    void work(Playground playground, BooleanSupplier going) {
        try {
            look(playground);
            while (going.getAsBoolean()) {
                if (slow != null || sinceLook >= LOOKS_EVERY) {
                    look(playground);
                }
                if (waiting.isEmpty()) {
                    begin();
                }
                send(playground);
            }
        } catch (IOException e) {
            // The app was killed; what waits is sent again after the restart.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends again whatever was not acknowledged, and nothing else. */
    void settle(Playground playground) {
        try {
            look(playground);
            while (!waiting.isEmpty()) {
                send(playground);
                look(playground);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() {
        int turn = steps / 3 + 1;
        var step =
                switch (steps++ % 3) {
                    case 0 -> thanks(turn);
                    case 1 -> press(Book.pledged(persona, turn), Press.of("pledge", wish, "CAN"));
                    default -> press(Book.released(persona, turn), Press.of("release", wish));
                };
        waiting.add(step);
        sent.add(step.name());
    }

    private Step thanks(int turn) {
        var reason = persona.key() + " says thanks for the " + turn + ". time";
        var form = Playground.form("thanks", Map.of("to", thanked.name(), "for", reason));
        return new Step(Book.thanked(reason), newEvent(), "form", form);
    }

    private Step press(String name, Press press) {
        return new Step(
                name, newEvent(), "press", Map.of("payload", press.payload(persona.cast())));
    }

    private static String newEvent() {
        return UUID.randomUUID().toString();
    }

    private void send(Playground playground) throws IOException, InterruptedException {
        var step = waiting.element();
        long begin = System.nanoTime();
        if (playground.send(persona, step)) {
            waiting.remove();
            acknowledged.add(step.name());
            slow = System.nanoTime() - begin > SLOW.toNanos() ? step : null;
            sinceLook++;
            answers.incrementAndGet();
        } else {
            Thread.sleep(PAUSE);
        }
    }

    /** Reads the private chat; an answer that was an apology is none. */
    private void look(Playground playground) throws IOException, InterruptedException {
        var chat = PrivateChat.in(playground.page(persona));
        int found = Math.toIntExact(chat.apologiesAfter(seen));
        var late = slow;
        if (found == 1 && late != null) {
            apologies++;
            acknowledged.remove(late.name());
            waiting.addFirst(late.as(newEvent()));
        } else {
            puzzles += found;
        }
        seen = chat.newest();
        slow = null;
        sinceLook = 0;
    }

    /** To be told when the app was killed. */
    void cut(Instant at) {
        waiting.forEach(step -> cutOff.put(step.name(), at));
    }

    Set<String> sent() {
        return sent;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The steps that were under way when the app was killed, and when that was. */
    Map<String, Instant> cutOff() {
        return cutOff;
    }

    /** How many answers it has got, which may be asked while it works. */
    int answers() {
        return answers.get();
    }

    int apologies() {
        return apologies;
    }

    /** Apologies of which it is not known what for. */
    int puzzles() {
        return puzzles;
    }
}
