package dev.vitaminb.core.courier;

import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.TestClock;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A platform that notes every attempt; what becomes of those at one place can be scripted. */
final class ScriptedPlatform implements Platform {
    private final TestClock clock;
    private final List<Attempt> attempts = new ArrayList<>();
    private final Map<String, Queue<Delivery>> fates = new HashMap<>();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final String name;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean slow;
    private volatile boolean nonces;
    private volatile Limits limits = Limits.NONE;

    /** What was sent where; {@code edited} is the message it was to replace, if any. */
    record Attempt(String place, String text, String nonce, Optional<String> edited, Instant at) {}

    ScriptedPlatform(TestClock clock) {
        this(clock, "scripted");
    }

    ScriptedPlatform(TestClock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /** No attempt is answered before {@link #answers}. */
    void isSlow() {
        slow = true;
    }

    void answers() {
        answered.countDown();
    }

    /** The next attempts at a place meet these fates. */
    synchronized void next(String place, Delivery... more) {
        fates.computeIfAbsent(place, k -> new ArrayDeque<>()).addAll(List.of(more));
    }

    /** Whether somebody cannot be written to yet. */
    void unreachable(String person, boolean it) {
        if (it) {
            unreachable.add(person);
        } else {
            unreachable.remove(person);
        }
    }

    @Override
    public String name() {
        return name;
    }

    void knowsNonces(boolean it) {
        nonces = it;
    }

    /** Before a courier is made for it. */
    void limits(Limits it) {
        limits = it;
    }

    @Override
    public boolean knowsNonces() {
        return nonces;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return unreachable.contains(person.user())
                ? Optional.empty()
                : Optional.of(new Address(name, person.user()));
    }

    @Override
    public Delivery post(GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        return settled(attempt(to, letter.view(), nonce, Optional.empty()));
    }

    @Override
    public Delivery edit(GroupId group, Address at, String message, Letter letter) {
        return settled(attempt(at, letter.view(), "", Optional.of(message)));
    }

    private Delivery settled(Delivery fate) {
        try {
            if (slow) {
                answered.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fate;
    }

    private synchronized Delivery attempt(
            Address to, View view, String nonce, Optional<String> edited) {
        attempts.add(new Attempt(to.place(), PlainText.of(view), nonce, edited, clock.instant()));
        var fate = fates.getOrDefault(to.place(), new ArrayDeque<>()).poll();
        return fate == null
                ? new Delivery.Delivered(edited.orElse("message-" + attempts.size()))
                : fate;
    }

    synchronized List<Attempt> at(String place) {
        return attempts.stream().filter(attempt -> attempt.place().equals(place)).toList();
    }

    List<String> texts(String place) {
        return at(place).stream().map(Attempt::text).toList();
    }

    /** The attempts at a place, once there are so many. */
    List<Attempt> at(String place, int many) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> at(place).size() >= many);
        return at(place);
    }

    /** All attempts, once there are so many. */
    List<Attempt> all(int many) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> all().size() >= many);
        return all();
    }

    private synchronized List<Attempt> all() {
        return List.copyOf(attempts);
    }
}
