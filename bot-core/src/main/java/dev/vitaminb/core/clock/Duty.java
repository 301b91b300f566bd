package dev.vitaminb.core.clock;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.Instant;

/**
 * Something that is done for a group when its time has come, without anybody calling; asked about
 * several groups at the same time.
 */
public interface Duty {
    /** Its name in {@link Due}: small letters. */
    String name();

    /**
     * What is to be recorded. A duty that is not made due again by the change is over.
     *
     * @param group the group as it is now
     */
    Change decide(Snapshot group, Instant now);
}
