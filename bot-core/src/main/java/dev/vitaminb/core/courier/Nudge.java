package dev.vitaminb.core.courier;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Posting;
import java.util.List;

/** Told of postings that have just been recorded, so that they need not wait for the next sweep. */
public interface Nudge {
    void posted(GroupId group, List<Posting> postings);
}
