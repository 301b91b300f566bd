package dev.vitaminb.core;

import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A platform that keeps what it is given; what happens to a message can be scripted. */
public final class PaperPlatform implements Platform {
    private final Map<String, Posted> messages = new LinkedHashMap<>();
    private final ConcurrentLinkedDeque<Delivery> scripted = new ConcurrentLinkedDeque<>();
    private final Map<Address, Duration> shut = new ConcurrentHashMap<>();
    private final Set<Address> closed = ConcurrentHashMap.newKeySet();
    private final Set<Address> turnedAway = ConcurrentHashMap.newKeySet();
    private int next = 1;

    /** A message as it stands now. */
    public record Posted(Address address, View view, String nonce, int edits, Manner manner) {}

    /** What is posted there now has to wait. */
    public void shut(Address address, Duration until) {
        shut.put(address, until);
    }

    /** From now on it is posted there at once. */
    public void opens(Address address) {
        shut.remove(address);
    }

    /** From now on whoever reads there takes no messages. */
    public void closes(Address address) {
        closed.add(address);
    }

    /** From now on messages are taken there again. */
    public void takes(Address address) {
        closed.remove(address);
    }

    /** Whether something was to be posted there and had to wait. */
    public boolean hasTurnedAway(Address address) {
        return turnedAway.contains(address);
    }

    /** The next message meets this fate instead of being posted. */
    public void next(Delivery fate) {
        scripted.add(fate);
    }

    @Override
    public String name() {
        return "paper";
    }

    @Override
    public boolean knowsNonces() {
        return true;
    }

    @Override
    public Optional<Address> inPrivate(Identity person, GroupId group) {
        return Optional.of(new Address("paper", "private-" + person.user()));
    }

    @Override
    public synchronized Delivery post(
            GroupId group, Address to, Letter letter, String nonce, Manner manner) {
        var view = letter.view();
        if (closed.contains(to)) {
            return new Delivery.Unreachable();
        }
        var wait = shut.get(to);
        if (wait != null) {
            turnedAway.add(to);
            return new Delivery.Postponed(wait);
        }
        var fate = scripted.poll();
        if (fate != null) {
            return fate;
        }
        var id = "p" + next++;
        messages.put(id, new Posted(to, view, nonce, 0, manner));
        return new Delivery.Delivered(id);
    }

    @Override
    public synchronized Delivery edit(GroupId group, Address at, String message, Letter letter) {
        var view = letter.view();
        var fate = scripted.poll();
        if (fate != null) {
            return fate;
        }
        var before = messages.get(message);
        if (before == null) {
            return new Delivery.Gone();
        }
        messages.put(
                message, new Posted(at, view, before.nonce(), before.edits() + 1, before.manner()));
        return new Delivery.Delivered(message);
    }

    /** What stands at an address, oldest first, but for what is pinned. */
    public synchronized List<Posted> at(Address address) {
        return messages.values().stream()
                .filter(it -> it.address().equals(address) && it.manner() != Manner.PINNED)
                .toList();
    }

    /** What is pinned at an address. */
    public synchronized List<Posted> pinned(Address address) {
        return messages.values().stream()
                .filter(it -> it.address().equals(address) && it.manner() == Manner.PINNED)
                .toList();
    }

    /** A moderator deletes everything at an address. */
    public synchronized void wipe(Address address) {
        messages.values().removeIf(it -> it.address().equals(address));
    }
}
