package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * One command: its declaration, what it does, and how it answers.
 *
 * <p>A command decides on an immutable scene and does no I/O of its own but for reads that its text
 * says; it may be run several times for one event, so running it has no effect but its result.
 */
public interface Command {
    CommandSpec spec();

    /** What calling it means for somebody whom nobody here knows. */
    default Arriving arriving(Invocation call, Snapshot snapshot, Instant now) {
        return new Arriving.AsUsual();
    }

    /** Decides what happens. Arguments are valid and the caller is authorised. */
    Step run(Call call);

    /** The records that {@link #recorded} needs and that no snapshot holds. */
    default List<RecordKey<?>> reads(Receipt receipt) {
        return List.of();
    }

    /**
     * Whether what an equal call led to a moment ago is still there; only then is this one a
     * repeat.
     *
     * @param call this call, its arguments not bound yet
     * @param first the other's receipt; what it {@link #reads} is at hand
     */
    default boolean stands(Invocation call, Scene scene, Receipt first) {
        return true;
    }

    /**
     * Answers from what was recorded: the first time, and whenever the platform repeats the event.
     */
    default Reply recorded(Scene scene, Receipt receipt) {
        throw new IllegalStateException("/" + spec().path() + " records nothing");
    }
}
