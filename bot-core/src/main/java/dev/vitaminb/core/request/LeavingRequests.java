package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Posting;
import java.util.ArrayList;

/** What becomes of requests when somebody leaves: theirs are withdrawn, their pledges released. */
public final class LeavingRequests {
    private LeavingRequests() {}

    /** The change for the caller of a scene. */
    public static Change change(Scene scene) {
        var self = scene.caller().id();
        var requests = new Requests(scene.snapshot());
        var change = Change.NONE;
        for (var request : requests.open(scene.today())) {
            if (request.requester().equals(self)) {
                change =
                        change.then(
                                changed(
                                        scene,
                                        EntryKind.REQUEST_WITHDRAWN,
                                        request.in(new State.Withdrawn(scene.now()))));
            } else if (request.pledgeOf(self).isPresent()) {
                change =
                        change.then(
                                changed(
                                        scene,
                                        EntryKind.PLEDGE_RELEASED,
                                        request.withoutPledgeOf(self)));
            }
        }
        return change;
    }

    private static Change changed(Scene scene, EntryKind kind, Request request) {
        var postings = new ArrayList<Posting>(new Requests(scene.snapshot()).card(request.id()));
        return Change.of(scene.entry(kind, Requests.label(request)), Requests.put(request))
                .posting(postings);
    }
}
