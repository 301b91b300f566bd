package dev.vitaminb.testkit;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A platform without a network that notes every call; what becomes of each is for its {@link Mood}
 * to say: it can answer late, refuse, pause, or lose the answer of what it has taken.
 */
public final class FakePlatform implements Platform {
    public static final String NAME = "fake";

    private final Limits limits;
    private final InstantSource clock;
    private final Mood mood;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger messages = new AtomicInteger();

    /**
     * One call.
     *
     * @param nonce of what was sent; the message's id when one was edited
     * @param taken whether it stands there now, whatever was answered
     */
    public record Call(
            Address to, String nonce, View view, Instant at, boolean taken, Delivery answer) {}

    /** Decides what becomes of a call. */
    @FunctionalInterface
    public interface Mood {
        Mood GOOD = (to, at) -> new Fate.Taken();

        /** Blocks for as long as the platform takes to answer. */
        Fate meet(Address to, Instant at);
    }

    /** What becomes of a call. */
    public sealed interface Fate {
        record Taken() implements Fate {}

        /** It stands there, and the answer is lost. */
        record TakenUnsaid() implements Fate {}

        /** It does not stand there, and this is said. */
        record Said(Delivery answer) implements Fate {}
    }

    public FakePlatform(Limits limits, InstantSource clock, Mood mood) {
        this.limits = limits;
        this.clock = clock;
        this.mood = mood;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return Optional.of(new Address(NAME, "private-" + person.user()));
    }

    @Override
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        return called(to, nonce, letter.view(), "message-" + messages.incrementAndGet());
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        return called(at, message, letter.view(), message);
    }

    private Delivery called(Address to, String nonce, View view, String message) {
        var at = clock.instant();
        var fate = mood.meet(to, at);
        var answer =
                switch (fate) {
                    case Fate.Taken() -> new Delivery.Delivered(message);
                    case Fate.TakenUnsaid() -> new Delivery.Unanswered();
                    case Fate.Said(var said) -> said;
                };
        calls.add(new Call(to, nonce, view, at, !(fate instanceof Fate.Said), answer));
        return answer;
    }

    /** All calls so far, in the order in which they were answered. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }
}
