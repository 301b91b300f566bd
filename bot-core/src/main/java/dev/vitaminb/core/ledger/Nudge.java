package dev.vitaminb.core.ledger;

import java.util.List;
import java.util.function.Supplier;

/** Told of postings that have just been recorded, so that they need not wait for the next sweep. */
public interface Nudge {
    /** Looks away. */
    Nudge NONE =
            new Nudge() {
                @Override
                public void posted(GroupId group, List<Posting> postings) {
                    // Whoever is looked away from finds it by themselves.
                }

                @Override
                public void isBack(GroupId group, String destination) {
                    // The same.
                }
            };

    void posted(GroupId group, List<Posting> postings);

    /** Told that somebody is there for whom something is kept. */
    void isBack(GroupId group, String destination);

    /** One that is there only once everything has been put together. */
    static Nudge later(Supplier<? extends Nudge> nudge) {
        return new Nudge() {
            @Override
            public void posted(GroupId group, List<Posting> postings) {
                nudge.get().posted(group, postings);
            }

            @Override
            public void isBack(GroupId group, String destination) {
                nudge.get().isBack(group, destination);
            }
        };
    }
}
