package dev.vitaminb.core.member;

import dev.vitaminb.core.ledger.GroupId;
import java.util.List;

/**
 * The last letters of the groups. Throws {@link dev.vitaminb.core.ledger.StoreUnavailable} without
 * an answer.
 */
public interface Farewells {
    /** All that have not been sent; one round trip. */
    List<Farewell> in(GroupId group);
}
