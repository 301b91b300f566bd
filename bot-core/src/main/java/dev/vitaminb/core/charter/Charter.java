package dev.vitaminb.core.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A group's culture: which kinds and numbers exist. Immutable; a change is a new number, and open
 * things keep the charter they were made under.
 *
 * @param number 1 for the group's first charter
 * @param preset what it was made from; its texts are used
 * @param kinds what may be asked for
 * @param verbs what members do with each other by the bot at all
 * @param openRequests how many requests a member may have open at once
 * @param requestDays how many days a request lives unless the requester says otherwise
 */
public record Charter(
        int number,
        Preset preset,
        Set<RequestKind> kinds,
        Set<Verb> verbs,
        Ranks ranks,
        int openRequests,
        int requestDays) {
    static final int USUAL_OPEN_REQUESTS = 3;
    static final int USUAL_DAYS = 14;

    public Charter {
        kinds = Set.copyOf(kinds);
        verbs = Set.copyOf(verbs);
    }

    /** Whether members do this here by the bot. */
    public boolean has(Verb verb) {
        return verbs.contains(verb);
    }

    /** Whether some kinds are declined, so that a kind must be known before a request is posted. */
    public boolean declines() {
        return kinds.size() < RequestKind.values().length;
    }

    /** Whether a purpose is declined altogether. */
    public boolean declines(Purpose purpose) {
        return purpose.kinds().stream().noneMatch(kinds::contains);
    }

    /** The usual kind of a purpose in this charter; empty if the purpose is declined. */
    public Optional<RequestKind> usual(Purpose purpose) {
        return purpose.kinds().stream().filter(kinds::contains).findFirst();
    }

    /** The kinds that may be asked for, in their order. */
    public List<RequestKind> kindsInOrder() {
        return Arrays.stream(RequestKind.values()).filter(kinds::contains).toList();
    }
}
