package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The platforms that can be asked who is in a home. */
final class Presences {
    private final Map<String, Presence> platforms = new ConcurrentHashMap<>();

    void ask(String platform, Presence presence) {
        platforms.put(platform, presence);
    }

    /**
     * The same call with what its platform says about the caller, where the event does not tell.
     */
    Invocation told(Invocation call, Group group) {
        if (call.who().standing() != Person.Standing.UNKNOWN
                || !(call.place() instanceof Place.Direct)) {
            return call;
        }
        return Optional.ofNullable(platforms.get(call.who().identity().platform()))
                .flatMap(presence -> seen(presence, call, homes(group, call.who())))
                .map(seen -> call.by(call.who().seen(seen)))
                .orElse(call);
    }

    // Whoever is in none of several homes is absent only if all of them say so.
    private static Optional<Presence.Seen> seen(
            Presence presence, Invocation call, List<Home> homes) {
        var answers = new ArrayList<Presence.Seen>();
        for (var home : homes) {
            var seen = presence.of(call.who().identity(), home.address());
            if (seen.filter(Presence.Seen::isThere).isPresent()
                    && home.counts(seen.get().roles())) {
                return seen;
            }
            seen.ifPresent(answers::add);
        }
        return answers.size() < homes.size()
                ? Optional.empty()
                : answers.stream()
                        .filter(Presence.Seen::isThere)
                        .findFirst()
                        .or(() -> answers.stream().findFirst());
    }

    /** The homes in which somebody could be. */
    static List<Home> homes(Group group, Person who) {
        return group.homes().stream()
                .filter(home -> home.address().platform().equals(who.identity().platform()))
                .toList();
    }
}
