package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Posting;
import java.util.List;

/**
 * What an organiser or a scribe does with somebody else's request; its requester is told by whom.
 */
enum OnBehalf {
    CHANGED,
    WITHDRAWN,
    SOLVED,
    REOPENED,
    /** It was entered in their name. */
    ENTERED;

    static final String NOTICE = "onBehalf";

    /** The notice to the requester; none if they acted themselves. */
    List<Posting> tell(Scene scene, Request request) {
        var actor = scene.actor().id();
        return actor.equals(request.requester())
                ? List.of()
                : Item.notice(scene.snapshot().version(), NOTICE, request.id(), actor, this)
                        .to(request.requester());
    }

    /** Whether the request still stands as it was left. */
    boolean holds(Request request) {
        return switch (request.state()) {
            case State.Open() -> this == CHANGED || this == REOPENED || this == ENTERED;
            case State.Solved solved -> this == SOLVED;
            case State.Withdrawn withdrawn -> this == WITHDRAWN;
        };
    }
}
