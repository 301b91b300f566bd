package dev.vitaminb.web.transcript;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON; the core's views know nothing of it. */
final class Codec {
    private final JsonMapper json =
            JsonMapper.builder()
                    // What was written before a part was there has it not.
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addMixIn(Block.class, BlockNames.class)
                    .addMixIn(Span.class, SpanNames.class)
                    .build();

    byte[] write(Instant at, Content content) {
        return json.writeValueAsBytes(new Stored(at, content));
    }

    Stored read(byte[] text) {
        return json.readValue(text, Stored.class);
    }

    /** A message as it is stored, without what its place in the store says. */
    record Stored(Instant at, Content content) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
        @JsonSubTypes.Type(value = Block.Fields.class, name = "fields"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
        @JsonSubTypes.Type(value = Block.File.class, name = "file"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note")
    })
    private interface BlockNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Span.Plain.class, name = "plain"),
        @JsonSubTypes.Type(value = Span.Strong.class, name = "strong"),
        @JsonSubTypes.Type(value = Span.Person.class, name = "person"),
        @JsonSubTypes.Type(value = Span.Moment.class, name = "moment")
    })
    private interface SpanNames {}
}
