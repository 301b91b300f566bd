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
    @JsonSubTypes.Type(value = Deed.Thanks.class, name = "thanks"),
    @JsonSubTypes.Type(value = Deed.Refer.class, name = "refer"),
    @JsonSubTypes.Type(value = Deed.Step.class, name = "step"),
    @JsonSubTypes.Type(value = Deed.Business.class, name = "business"),
    @JsonSubTypes.Type(value = Deed.Role.class, name = "role"),
    @JsonSubTypes.Type(value = Deed.Mentor.class, name = "mentor")
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

    /** Thanked somebody in public; {@code behalf} is in whose name, if not one's own. */
    record Thanks(
            int daysAgo,
            LocalTime time,
            String by,
            String to,
            @JsonProperty("for") String reason,
            Optional<String> behalf)
            implements Deed {}

    /** Passed a referral on; {@code name} is what later deeds call it. */
    record Refer(
            int daysAgo,
            LocalTime time,
            String by,
            String to,
            String name,
            String about,
            String agreed,
            Optional<String> contact,
            Optional<String> warmth,
            Optional<String> earlier)
            implements Deed {}

    /** Moved a referral on. */
    record Step(
            int daysAgo,
            LocalTime time,
            String by,
            String referral,
            String to,
            Optional<String> why)
            implements Deed {}

    /** Entered what a referral brought. */
    record Business(int daysAgo, LocalTime time, String by, String referral, String amount)
            implements Deed {}

    /** Gave somebody another role. */
    record Role(int daysAgo, LocalTime time, String by, String member, String becomes)
            implements Deed {}

    /** Appointed somebody to help another to arrive. */
    record Mentor(int daysAgo, LocalTime time, String by, String newcomer, String mentor)
            implements Deed {}
}
