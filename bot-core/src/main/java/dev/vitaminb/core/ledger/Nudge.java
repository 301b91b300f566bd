package dev.vitaminb.core.ledger;

import java.util.List;

/** Told of postings that have just been recorded, so that they need not wait for the next sweep. */
public interface Nudge {
    void posted(GroupId group, List<Posting> postings);

    /** Told that somebody is there for whom something is kept. */
    default void isBack(GroupId group, String destination) {}
}
