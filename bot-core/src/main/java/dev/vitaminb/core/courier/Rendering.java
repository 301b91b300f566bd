package dev.vitaminb.core.courier;

import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the cards or notices of one kind look, from the state at the moment they are sent. */
public interface Rendering {
    /** The kind it renders. */
    String kind();

    /** The records it needs that are not part of a snapshot. */
    default List<RecordKey<?>> reads(List<String> ids) {
        return List.of();
    }

    /** How it is posted. */
    default Manner manner() {
        return Manner.ALOUD;
    }

    /** Whether it is the one thing that is still told to somebody who was parted with. */
    default boolean isFarewell() {
        return false;
    }

    /**
     * What others are told when it waits for its reader's next contact, who cannot be reached; by
     * default nothing.
     */
    default List<Posting> whileAway(Snapshot snapshot, List<String> ids) {
        return List.of();
    }

    /** The view; empty if there is nothing to be told any more. */
    Optional<View> render(Moment moment, List<String> ids);

    /** What it is about; empty for what deserves no place of its own. */
    default Optional<Topic> topic(Moment moment, List<String> ids) {
        return Optional.empty();
    }

    /**
     * What a card or notice is rendered from.
     *
     * @param now the application clock
     * @param texts in the language of whoever reads it
     */
    record Moment(Snapshot snapshot, Named named, Instant now, Texts texts) {}
}
