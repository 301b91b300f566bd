package dev.vitaminb.core.request;

import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds the open requests that a member could solve, for their own eyes. */
public record Solvable(Matching matching) {
    /** More would take too long, and would not be read. */
    private static final int LOOKED_AT = 40;

    /** Among so many of the best they have to be. */
    private static final int AMONG = 3;

    /**
     * Those of others on which they have neither pledged nor said no, the most urgent first.
     *
     * @param most how many at most
     */
    public List<Request> by(MemberId member, Snapshot group, LocalDate today, int most) {
        return new Requests(group)
                .open(today).stream()
                        .filter(request -> !request.requester().equals(member))
                        .filter(request -> request.pledgeOf(member).isEmpty())
                        .filter(request -> !request.declined().contains(member))
                        .limit(LOOKED_AT)
                        .filter(request -> fits(request, member, group, today))
                        .limit(most)
                        .toList();
    }

    private boolean fits(Request request, MemberId member, Snapshot group, LocalDate today) {
        return matching.couldHelp(
                group,
                new Matching.Question(request.text(), request.requester(), Set.of(), today, AMONG),
                member);
    }
}
