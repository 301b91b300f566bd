package dev.vitaminb.web.transcript;

import java.util.List;
import java.util.Optional;

/**
 * The messages in the playground's rooms, as a platform's servers would keep them; the last {@value
 * #KEPT} of each room.
 *
 * <p>All methods throw {@link dev.vitaminb.core.ledger.StoreUnavailable} when the store did not
 * answer.
 */
public interface Transcripts {
    /** How many messages of a room are kept. */
    int KEPT = 200;

    /**
     * Posts a message and returns its number; with a nonce already used in the room, the number of
     * the message posted then.
     */
    long post(Room room, String nonce, Content content);

    /** Replaces a message; false if it is gone. */
    boolean edit(Room room, long number, Content content);

    /** The messages of a room that changed after a revision, oldest first. */
    List<Message> since(Room room, long revision);

    /** A message, unless it is gone. */
    Optional<Message> find(Room room, long number);

    /** The number of the last change in any room of a group; 0 if there is none. */
    long revision(String cast);

    /** Forgets all rooms of a group; revisions go on, so that whoever looks does not miss any. */
    void forget(String cast);
}
