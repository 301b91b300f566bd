package dev.vitaminb.benchmarks.footprint;

import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.Persona;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Members of a sample group who thank each other, which writes, counts, and posts a message. */
record ThankYous(List<Persona> people) implements Commands {
    ThankYous() {
        this(new Casts().find("ahrtal").orElseThrow().personas());
    }

    @Override
    public HttpRequest number(int which, String origin) {
        var from = people.get(which % people.size());
        var to = people.get((which + 1) % people.size());
        return Commands.form(
                origin,
                "/chat/%s/%s/direct/form".formatted(from.cast(), from.key()),
                Map.of(
                        "event",
                        UUID.randomUUID().toString(),
                        "command",
                        "thanks",
                        "field.to",
                        to.name(),
                        "field.for",
                        "the help with the " + which + ". thing"));
    }
}
