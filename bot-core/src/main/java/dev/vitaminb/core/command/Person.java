package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.text.Language;
import java.util.Locale;
import java.util.Optional;

/**
 * Who caused an event.
 *
 * @param name how the platform shows the person
 * @param locale the platform's setting, where it tells
 */
public record Person(Identity identity, String name, Optional<Locale> locale, Standing standing) {
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
        /** The platform does not tell. */
        UNKNOWN
    }
}
