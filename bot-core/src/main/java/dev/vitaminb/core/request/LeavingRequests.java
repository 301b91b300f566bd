package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;

/** What becomes of requests when somebody leaves: theirs are withdrawn, their pledges released. */
public final class LeavingRequests {
    private LeavingRequests() {}

    /** The change for the caller of a scene. */
    public static Change change(Scene scene) {
        var self = scene.caller().id();
        var change = Change.NONE;
        for (var request : new Requests(scene.snapshot()).all()) {
            if (request.isClosed()) {
                continue;
            }
            var pledge = request.pledgeOf(self);
            if (request.requester().equals(self)) {
                change = change.then(withdrawn(scene, request));
            } else if (pledge.isPresent()) {
                change = change.then(released(scene, request, pledge.get()));
            }
        }
        return change;
    }

    private static Change withdrawn(Scene scene, Request request) {
        return Change.of(
                        scene.entry(EntryKind.REQUEST_WITHDRAWN, Requests.label(request)),
                        Requests.put(request.in(new State.Withdrawn(scene.now()))))
                .posting(new Requests(scene.snapshot()).card(request.id()))
                .posting(WithdrawCommand.tell(scene, request));
    }

    private static Change released(Scene scene, Request request, Pledge pledge) {
        return Change.of(
                        ReleaseCommand.entry(scene, request, pledge),
                        Requests.put(request.withoutPledgeOf(pledge.by())))
                .posting(new Requests(scene.snapshot()).card(request.id()))
                // Nameless: of whoever leaves nothing but the number stays.
                .posting(
                        Item.notice(scene.snapshot().version(), ReleaseCommand.NOTICE, request.id())
                                .to(request.requester()));
    }
}
