package dev.vitaminb.web.cast;

import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.text.Formality;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** A sample group as its file tells it: clearly fictional, and the same every time. */
record SampleFile(Setup group, List<Somebody> members, List<Deed> history, List<Chatter> chatter) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What the group's organiser sets.
     *
     * @param meeting what the form of /meeting is filled in with
     */
    record Setup(
            String id,
            String name,
            String charter,
            String language,
            Formality formality,
            ZoneId zone,
            String currency,
            Map<String, String> meeting) {}

    /** A member; one of a group that keeps no words has told nothing. */
    record Somebody(String key, String name, String role, boolean asks, Optional<Told> profile) {
        boolean isOrganiser() {
            return role.equals("ORGANISER");
        }
    }

    /** A member's profile. */
    record Told(
            String does,
            String helpsWith,
            String looksFor,
            String industry,
            String city,
            List<String> languages,
            int minutesAWeek) {}

    /** Something said in the room that is none of the bot's business. */
    record Chatter(String by, String text) {}

    /** The sample of that name. */
    static SampleFile read(String name) {
        try (var in =
                new ClassPathResource("dev/vitaminb/web/sample/" + name + ".json")
                        .getInputStream()) {
            return JSON.readValue(in, SampleFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The group in the playground; the first organiser administers it. */
    Cast cast() {
        var personas = new ArrayList<Persona>();
        var administrator =
                members.stream().filter(Somebody::isOrganiser).findFirst().orElseThrow();
        for (var member : members) {
            var standing = member.equals(administrator) ? Standing.ADMINISTRATOR : Standing.PRESENT;
            personas.add(new Persona(group.id(), member.key(), member.name(), standing));
        }
        return new Cast(
                group.id(),
                group.name(),
                group.charter(),
                Cast.Origin.SAMPLE,
                group.formality(),
                group.zone(),
                personas);
    }
}
