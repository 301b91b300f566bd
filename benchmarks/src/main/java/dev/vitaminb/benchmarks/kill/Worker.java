package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.core.view.Press;
import dev.vitaminb.web.cast.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A persona that thanks, helps and wishes without pause, and remembers what was acknowledged.
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

    /** What it does, over and over in this order; so it has one wish of its own open at most. */
    private enum Deed {
        THANK,
        PLEDGE,
        RELEASE,
        POST,
        SOLVE,
        REOPEN,
        WITHDRAW
    }

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
    private int ownWish;
    private int formerWish;
    private int apologies;
    private int puzzles;

    /**
     * @param thanked whom it thanks
     * @param wish the number of the wish on which it pledges
     */
    Worker(Persona persona, Persona thanked, int wish) {
        this.persona = persona;
        this.thanked = thanked;
        this.wish = wish;
    }

    /**
     * Works until it is told to stop or the app is gone.
     *
     * @param atWork to be told of the first answer
     */
    void work(Playground playground, BooleanSupplier going, Runnable atWork) {
        sinceLook = LOOKS_EVERY;
        boolean answered = false;
        try {
            while (going.getAsBoolean()) {
                boolean now = advance(playground);
                if (now && !answered) {
                    atWork.run();
                }
                answered |= now;
            }
        } catch (IOException e) {
            // The app was killed; what waits is sent again after the restart.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Whether a step was answered.
    private boolean advance(Playground playground) throws IOException, InterruptedException {
        try {
            if (slow != null || sinceLook >= LOOKS_EVERY) {
                look(playground);
            }
            if (waiting.isEmpty()) {
                begin(playground);
            }
            return !waiting.isEmpty() && send(playground);
        } catch (HttpTimeoutException e) {
            // The app lives, on a machine that is busy.
            return false;
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

    private void begin(Playground playground) throws IOException, InterruptedException {
        var deed = Deed.values()[steps % Deed.values().length];
        if (deed == Deed.SOLVE) {
            readNumber(playground);
            if (!waiting.isEmpty()) {
                return;
            }
        }
        var step = step(deed, steps / Deed.values().length + 1);
        steps++;
        waiting.add(step);
        sent.add(step.name());
    }

    // Only the answer tells a wish's number; it may turn out that it was an apology.
    private void readNumber(Playground playground) throws IOException, InterruptedException {
        look(playground);
        if (waiting.isEmpty() && ownWish == formerWish) {
            throw new IllegalStateException(
                    persona.key() + " does not find the number of the wish just posted");
        }
        formerWish = ownWish;
    }

    private Step step(Deed deed, int turn) {
        var own = persona.key() + " wishes for something for the " + turn + ". time";
        return switch (deed) {
            case THANK -> thanks(turn);
            case PLEDGE -> press(Book.pledged(persona, turn), Press.of("pledge", wish, "CAN"));
            case RELEASE -> press(Book.released(persona, turn), Press.of("release", wish));
            case POST -> form(Book.posted(own), "request", Map.of("text", own, "kind", "CLUB"));
            case SOLVE ->
                    form(
                            Book.solved(own),
                            "solved",
                            Map.of(
                                    "request",
                                    Integer.toString(ownWish),
                                    "helpers",
                                    thanked.name()));
            case REOPEN -> press(Book.reopened(own), Press.of("reopen", ownWish));
            case WITHDRAW -> press(Book.withdrawn(own), Press.of("withdraw", ownWish));
        };
    }

    private Step thanks(int turn) {
        var reason = persona.key() + " says thanks for the " + turn + ". time";
        return form(Book.thanked(reason), "thanks", Map.of("to", thanked.name(), "for", reason));
    }

    private static Step form(String name, String command, Map<String, String> values) {
        return new Step(name, newEvent(), "form", Playground.form(command, values));
    }

    private Step press(String name, Press press) {
        return new Step(
                name, newEvent(), "press", Map.of("payload", press.payload(persona.cast())));
    }

    private static String newEvent() {
        return UUID.randomUUID().toString();
    }

    private boolean send(Playground playground) throws IOException, InterruptedException {
        var step = waiting.element();
        long begin = System.nanoTime();
        if (playground.send(persona, step)) {
            waiting.remove();
            acknowledged.add(step.name());
            slow = System.nanoTime() - begin > SLOW.toNanos() ? step : null;
            sinceLook++;
            return true;
        }
        Thread.sleep(PAUSE);
        return false;
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
        ownWish = Math.max(ownWish, chat.newestWish());
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

    int apologies() {
        return apologies;
    }

    /** Apologies of which it is not known what for. */
    int puzzles() {
        return puzzles;
    }
}
