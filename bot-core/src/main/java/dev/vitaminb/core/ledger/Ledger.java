package dev.vitaminb.core.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The groups' records and history. One read brings all a command needs, one commit changes all it
 * wants.
 *
 * <p>Both throw {@link StoreUnavailable} when the store did not answer.
 */
public interface Ledger {
    /** How long a receipt is kept. */
    Duration RECEIPT_KEPT = Duration.ofDays(2);

    /** How long an equal command by the same member counts as a repeat. */
    Duration REPEAT_KEPT = Duration.ofMinutes(2);

    /** One round trip: the group at its present version, and what is named. */
    Read read(Question question);

    /**
     * One round trip: applies the change if the group is still at {@code base}'s version and the
     * event has not been handled.
     */
    Committed commit(Commit commit);

    /**
     * The entries after a version, oldest first, at most {@code most}. For rebuilding and checking;
     * not on a command's way.
     */
    List<Numbered> entries(GroupId group, long after, int most);

    /** An entry with its number. */
    record Numbered(long number, Entry entry) {}

    /**
     * What a command needs to know.
     *
     * @param event the platform's id of the event, empty when nothing is being handled
     * @param repeat identifies the command and its arguments for a member who may repeat it; empty
     *     if that is not to be looked up
     * @param named records to be read that are not kept
     */
    record Question(GroupId group, String event, String repeat, Collection<RecordKey<?>> named) {
        /** Asks for the group alone. */
        public static Question of(GroupId group) {
            return new Question(group, "", "", List.of());
        }
    }

    /**
     * What a read brought.
     *
     * @param away the destinations at which something is kept for somebody's next contact
     */
    record Read(
            Snapshot snapshot,
            Named named,
            Optional<Receipt> receipt,
            Optional<Repeat> repeat,
            Set<String> away) {}

    /** What an equal command led to, and when (application clock). */
    record Repeat(Receipt receipt, Instant at) {}

    /**
     * What a command wants to be recorded.
     *
     * @param event as in {@link Question}
     * @param repeat under what a later equal command will find this one; empty if it never should
     */
    record Commit(
            Snapshot base,
            String event,
            String repeat,
            Change change,
            Receipt receipt,
            Instant at) {}

    /** How a commit ended. */
    sealed interface Committed {
        /** It is recorded; the snapshot is the group after it. */
        record Recorded(Snapshot snapshot) implements Committed {}

        /** Somebody else changed the group first; nothing was recorded. */
        record Conflict() implements Committed {}

        /** The event had been handled already, with this receipt. */
        record Done(Receipt receipt) implements Committed {}
    }
}
