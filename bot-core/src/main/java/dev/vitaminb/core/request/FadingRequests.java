package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Retention;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The requests whose words have been kept long enough after they were closed. */
public final class FadingRequests {
    private final Requests requests;
    private final List<Request> fading;

    /**
     * @param group as it is now
     */
    public FadingRequests(Snapshot snapshot, Group group, Instant now, Retention retention) {
        this.requests = new Requests(snapshot);
        var since = now.minus(Duration.ofDays(retention.words()));
        this.fading =
                requests.all().stream()
                        .filter(request -> !request.wordless().equals(request))
                        .filter(request -> wasClosedBy(request, since, group.day(since)))
                        .toList();
    }

    private static boolean wasClosedBy(Request request, Instant since, LocalDate day) {
        return switch (request.state()) {
            case State.Open() -> request.until().isBefore(day);
            case State.Solved solved -> !solved.at().isAfter(since);
            case State.Withdrawn(var at) -> !at.isAfter(since);
        };
    }

    /** They, without words. */
    public List<Write<?>> writes() {
        return fading.stream().<Write<?>>map(request -> Requests.put(request.wordless())).toList();
    }

    /** Their cards, which said the words. */
    public List<Posting> cards() {
        return fading.stream().flatMap(request -> requests.card(request.id()).stream()).toList();
    }
}
