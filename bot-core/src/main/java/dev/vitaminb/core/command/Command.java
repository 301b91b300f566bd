package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import java.util.List;

/**
 * One command: its declaration, what it does, and how it answers.
 *
 * <p>A command decides on an immutable scene and does no I/O of its own but for reads that its text
 * says; it may be run several times for one event, so running it has no effect but its result.
 */
public interface Command {
    CommandSpec spec();

    /** Decides what happens. Arguments are valid and the caller is authorised. */
    Step run(Call call);

    /** The records that {@link #recorded} needs and that no snapshot holds. */
    default List<RecordKey<?>> reads(Receipt receipt) {
        return List.of();
    }

    /**
     * Answers from what was recorded: the first time, and whenever the platform repeats the event.
     */
    default Reply recorded(Scene scene, Receipt receipt) {
        throw new IllegalStateException("/" + spec().path() + " records nothing");
    }
}
