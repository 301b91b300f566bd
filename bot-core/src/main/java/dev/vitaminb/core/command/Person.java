package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.text.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who caused an event.
 *
 * @param name how the platform shows the person
 * @param locale the platform's setting, where it tells
 * @param roles that the platform has given them at the place, as it names them
 */
public record Person(
        Identity identity,
        String name,
        Optional<Locale> locale,
        Standing standing,
        Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }

    /** Somebody of whose roles nothing is known. */
    public Person(Identity identity, String name, Optional<Locale> locale, Standing standing) {
        this(identity, name, locale, standing, Set.of());
    }

    /** The same person, as the platform says when it is asked. */
    Person seen(Presence.Seen seen) {
        return new Person(identity, name, locale, seen.standing(), seen.roles());
    }

    /** The language nearest to the platform's setting. */
    public Optional<Language> language() {
        return locale.map(Language::of);
    }

    /** What the platform says about the person and the group's home. */
    public enum Standing {
        /** Administers the place. */
        ADMINISTRATOR,
        /** Is in the home now. */
        PRESENT,
        /** Is not in the home. */
        ABSENT,
        /** The platform does not tell. */
        UNKNOWN
    }
}
