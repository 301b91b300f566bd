package dev.vitaminb.core.privacy;

import dev.vitaminb.core.ledger.GroupId;
import java.util.List;

/**
 * Remembers, apart from the data, what has been erased: a backup of before does not know, and must
 * lose it again once it is restored.
 */
public interface Erasures {
    /** Remembers nothing. */
    Erasures NONE =
            (group, what) ->
                    new Intent() {
                        @Override
                        public void done() {}

                        @Override
                        public void dropped() {}
                    };

    /**
     * Notes what a commit is about to erase, before it does.
     *
     * @return to be told how the commit ended; if nobody knows, the data will tell
     */
    Intent expect(GroupId group, List<Erasure> what);

    /** An erasure that was noted and is not known to have happened. */
    interface Intent {
        /** It is erased. */
        void done();

        /** It is not, and will not be. */
        void dropped();
    }
}
