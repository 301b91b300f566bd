package dev.vitaminb.web.cast;

import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.text.Formality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The people of the room in which visitors set up a group of their own. */
record OwnFile(String id, Formality formality, List<Somebody> members) {
    /** One of them. */
    record Somebody(String key, String name, Standing standing) {}

    static OwnFile read() {
        try (var in = new ClassPathResource("dev/vitaminb/web/sample/own.json").getInputStream()) {
            return JsonMapper.builder().build().readValue(in, OwnFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cast cast() {
        return new Cast(
                id,
                "",
                "",
                Cast.Origin.OWN,
                formality,
                ZoneId.systemDefault(),
                members.stream()
                        .map(who -> new Persona(id, who.key(), who.name(), who.standing()))
                        .toList());
    }
}
