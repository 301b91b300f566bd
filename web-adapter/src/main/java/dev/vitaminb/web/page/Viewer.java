package dev.vitaminb.web.page;

import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.text.Formality;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Persona;
import dev.vitaminb.web.transcript.Room;
import java.util.Locale;

/** Who looks at the playground: a persona of one of its groups, in the visitor's language. */
public record Viewer(Cast cast, Persona persona, Language language) {
    /** Where the viewer's page and everything below it is served. */
    public String url(String path) {
        return "/chat/" + cast.code() + "/" + persona.key() + path;
    }

    /** The persona as the bot sees it. */
    public Person person() {
        return persona.person(language.locale());
    }

    /** The language of the playground's own texts; in German it also says whether du or Sie. */
    public Locale locale() {
        return switch (language) {
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.of("de", "", cast.formality() == Formality.DU ? "du" : "sie");
        };
    }

    /** The room of that side of the page. */
    Room room(Side side) {
        return switch (side) {
            case ROOM -> cast.room();
            case DIRECT -> persona.room();
        };
    }
}
