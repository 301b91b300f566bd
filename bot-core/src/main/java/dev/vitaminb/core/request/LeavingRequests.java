package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;

/**
 * What becomes of requests when somebody leaves: theirs are withdrawn and lose their words, their
 * pledges are released, and what they said about whom they know goes.
 */
public final class LeavingRequests {
    private LeavingRequests() {}

    /** The change for the caller of a scene. */
    public static Change change(Scene scene) {
        var change = Change.NONE;
        for (var request : new Requests(scene.snapshot()).all()) {
            change =
                    change.then(request.isClosed() ? closed(scene, request) : open(scene, request));
            if (request.enteredBy().filter(scene.caller().id()::equals).isPresent()) {
                change = change.then(card(scene, request));
            }
        }
        return change;
    }

    private static Change open(Scene scene, Request request) {
        var self = scene.caller().id();
        if (request.requester().equals(self)) {
            return withdrawn(scene, request);
        }
        return request.pledgeOf(self)
                .map(pledge -> released(scene, request, pledge))
                .orElse(Change.NONE);
    }

    // Its card names them, and is posted again without the name.
    private static Change closed(Scene scene, Request request) {
        var self = scene.caller().id();
        if (request.requester().equals(self)) {
            return request.hasWords()
                    ? forgotten(scene, request, request.wordless())
                    : card(scene, request);
        }
        var without = request.withoutWordsOf(self);
        if (!without.equals(request)) {
            return forgotten(scene, request, without);
        }
        return request.credits(self) ? card(scene, request) : Change.NONE;
    }

    private static Change card(Scene scene, Request request) {
        return Change.NONE.posting(new Requests(scene.snapshot()).card(request.id()));
    }

    /** The change that puts a request with fewer words in its place. */
    static Change forgotten(Scene scene, Request request, Request without) {
        return Change.of(
                        scene.entry(EntryKind.WORDS_FORGOTTEN, Requests.label(request)),
                        Requests.put(without))
                .posting(new Requests(scene.snapshot()).card(request.id()));
    }

    static Change withdrawn(Scene scene, Request request) {
        return Change.of(
                        scene.entry(EntryKind.REQUEST_WITHDRAWN, Requests.label(request)),
                        Requests.put(request.in(new State.Withdrawn(scene.now())).wordless()))
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
