package dev.vitaminb.web.cast;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.web.transcript.Room;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whom a visitor of the playground can be.
 *
 * @param key the persona's key in the cast
 * @param standing what the playground, as the platform, says about the persona
 */
public record Persona(String cast, String key, String name, Person.Standing standing) {
    /** The persona's first letters, as an avatar shows them. */
    public String initials() {
        var names = Arrays.stream(name.split(" ", -1)).filter(part -> !part.endsWith(".")).toList();
        var first = names.getFirst().substring(0, 1);
        return names.size() == 1 ? first : first + names.getLast().substring(0, 1);
    }

    public boolean isAdministrator() {
        return standing == Person.Standing.ADMINISTRATOR;
    }

    /** The persona as the bot sees it, with the visitor's language. */
    public Person person(Locale locale) {
        return new Person(identity(), name, Optional.of(locale), standing);
    }

    public Identity identity() {
        return new Identity(Room.PLATFORM, room().address().place());
    }

    /** The persona's private chat with the bot. */
    public Room room() {
        return Room.of(cast, key);
    }
}
