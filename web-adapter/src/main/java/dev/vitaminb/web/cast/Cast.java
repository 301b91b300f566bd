package dev.vitaminb.web.cast;

import dev.vitaminb.core.text.Formality;
import dev.vitaminb.web.transcript.Room;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A group of the playground and everybody one can be in it.
 *
 * @param code its code in the playground's addresses
 * @param name how it is called; empty for the one that visitors set up themselves
 * @param charter the preset's name; empty for the one that visitors set up themselves
 * @param formality how the playground's own texts address its people in German
 */
public record Cast(
        String code,
        String name,
        String charter,
        Origin origin,
        Formality formality,
        ZoneId zone,
        List<Persona> personas) {
    /** Where a group of the playground comes from. */
    public enum Origin {
        /** It is seeded, and can be reset. */
        SAMPLE,
        /** Visitors set it up. */
        OWN
    }

    public Cast {
        personas = List.copyOf(personas);
    }

    public boolean isSample() {
        return origin == Origin.SAMPLE;
    }

    public Room room() {
        return Room.of(code);
    }

    public Optional<Persona> find(String key) {
        return personas.stream().filter(persona -> persona.key().equals(key)).findFirst();
    }

    /** The colour an avatar has, as a number from 0 to 7. */
    public int hue(String key) {
        for (int i = 0; i < personas.size(); i++) {
            if (personas.get(i).key().equals(key)) {
                return i % 8;
            }
        }
        return 0;
    }
}
