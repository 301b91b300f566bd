package dev.vitaminb.web.cast;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.web.transcript.Room;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The personas that no file knows: whoever came to a group by an invitation. */
public final class Guests {
    private final Casts casts;
    private final Curtain curtain;
    private final Ledger ledger;
    private final Directory directory;
    private final Map<String, Cast> lastSeen = new ConcurrentHashMap<>();

    public Guests(Casts casts, Curtain curtain, Ledger ledger, Directory directory) {
        this.casts = casts;
        this.curtain = curtain;
        this.ledger = ledger;
        this.directory = directory;
    }

    /** A cast with everybody who has come since; while the store is away, as it was last seen. */
    public Cast in(Cast cast) {
        try {
            var now = curtain.ifOpen(cast.code(), () -> extended(cast)).orElse(cast);
            lastSeen.put(cast.code(), now);
            return now;
        } catch (StoreUnavailable away) {
            return lastSeen.getOrDefault(cast.code(), cast);
        }
    }

    /** The cast whose group this is. */
    public Optional<Cast> of(GroupId group) {
        return casts.all().stream()
                .filter(cast -> directory.at(cast.room().address()).equals(group))
                .findFirst();
    }

    /** The persona as which a listed person, by tag, comes to a group. */
    public static Persona arriving(Cast cast, String tag, String name) {
        return new Persona(cast.code(), tag, name, Person.Standing.PRESENT);
    }

    private Cast extended(Cast cast) {
        var group = directory.at(cast.room().address());
        var members = Members.in(ledger.read(Ledger.Question.of(group)).snapshot());
        var personas = new ArrayList<>(cast.personas());
        for (var member : members.here()) {
            if (member.imported().isPresent() && isGuest(cast, member)) {
                personas.add(arriving(cast, member.id().tag(), member.name()));
            }
        }
        return personas.size() == cast.personas().size()
                ? cast
                : new Cast(
                        cast.code(),
                        cast.name(),
                        cast.charter(),
                        cast.origin(),
                        cast.formality(),
                        cast.zone(),
                        personas);
    }

    private static boolean isGuest(Cast cast, Member member) {
        var room = Room.of(cast.code(), member.id().tag());
        return member.identities().contains(new Identity(Room.PLATFORM, room.address().place()));
    }
}
