package dev.vitaminb.core.matching;

import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds the members of a group who can likely help with a text. */
public interface Matching {
    /**
     * The best first; empty if nobody fits. Members who are muted, paused or gone are never found.
     */
    List<Match> find(Snapshot group, Question question);

    /** Whether a member is among the best, for their own eyes: also if they are never suggested. */
    boolean couldHelp(Snapshot group, Question question, MemberId member);

    /**
     * What is asked.
     *
     * @param text the request's own words
     * @param asker who asks; never found, and nearness is measured from their city
     * @param without others who are not to be found
     * @param today the group's day
     * @param most how many are wanted at most
     */
    record Question(String text, MemberId asker, Set<MemberId> without, LocalDate today, int most) {
        public Question {
            without = Set.copyOf(without);
        }
    }
}
