package dev.vitaminb.web.transcript;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vitaminb.core.view.View;

/** What a message in a room is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Content.Card.class, name = "card"),
    @JsonSubTypes.Type(value = Content.Whisper.class, name = "whisper"),
    @JsonSubTypes.Type(value = Content.Removed.class, name = "removed")
})
public sealed interface Content {
    /** What a persona wrote, to everybody in the room. */
    record Words(String persona, String text) implements Content {}

    /**
     * What the bot posted, to everybody in the room.
     *
     * @param pinned whether it stays in sight
     */
    record Card(View view, boolean pinned) implements Content {
        /** One that scrolls away with all else. */
        public Card(View view) {
            this(view, false);
        }
    }

    /**
     * The bot's answer that one persona alone sees.
     *
     * @param line what the persona had typed; empty after a button or a form
     */
    record Whisper(String persona, String line, View view) implements Content {}

    /** A message that was taken away. */
    record Removed() implements Content {}

    /** Whether a persona sees it. */
    default boolean isSeenBy(String viewer) {
        return switch (this) {
            case Words words -> true;
            case Card card -> true;
            case Whisper whisper -> whisper.persona().equals(viewer);
            case Removed removed -> true;
        };
    }
}
