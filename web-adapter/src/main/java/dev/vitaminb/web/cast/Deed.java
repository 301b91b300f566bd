package dev.vitaminb.web.cast;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Something that a sample member did, so many days ago. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deed.Request.class, name = "request"),
    @JsonSubTypes.Type(value = Deed.Pledge.class, name = "pledge"),
    @JsonSubTypes.Type(value = Deed.Solved.class, name = "solved"),
    @JsonSubTypes.Type(value = Deed.Thanks.class, name = "thanks")
})
sealed interface Deed {
    int daysAgo();

    LocalTime time();

    String by();

    /** Stated a wish; {@code name} is what later deeds call it, {@code days} how long it lives. */
    record Request(
            int daysAgo,
            LocalTime time,
            String by,
            String text,
            String kind,
            String effort,
            String name,
            Optional<Integer> days)
            implements Deed {}

    /** Said <em>I can</em> or <em>I know someone</em>. */
    record Pledge(
            int daysAgo,
            LocalTime time,
            String by,
            String request,
            String how,
            Optional<String> who)
            implements Deed {}

    /** Closed a wish and credited the helpers. */
    record Solved(
            int daysAgo,
            LocalTime time,
            String by,
            String request,
            List<String> helpers,
            Optional<String> note)
            implements Deed {}

    /** Thanked somebody in public. */
    record Thanks(
            int daysAgo, LocalTime time, String by, String to, @JsonProperty("for") String reason)
            implements Deed {}
}
