package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.Map;

/**
 * Opens a closed request again, or extends one that has expired or is about to; what a solution
 * counted is taken back on the day it was counted on.
 */
public final class ReopenCommand implements Command {
    private static final String PATH = "reopen";
    static final String NOTICE = "reopened";

    private static final Param<Request> REQUEST =
            RequestType.own(
                    (request, scene) -> !request.isOpen(scene.today()) || endsSoon(request, scene));

    private static boolean endsSoon(Request request, Scene scene) {
        return !request.until().isAfter(scene.today().plusDays(1));
    }

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST).byOwnerOf(REQUEST).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var charter = scene.charter(request.charter());
        boolean isOpen = request.isOpen(scene.today());
        if (isOpen && !endsSoon(request, scene)) {
            return answer(scene, request);
        }
        if (!scene.members().the(request.requester()).isHere()) {
            return call.says("reopen.requesterGone");
        }
        if (!request.hasWords()) {
            return call.says("reopen.wordless");
        }
        int open = new Requests(scene.snapshot()).openOf(request.requester(), scene.today());
        if (!isOpen && open >= charter.openRequests()) {
            return tooManyOpen(call, request, charter);
        }
        var until =
                isOpen || request.until().isBefore(scene.today())
                        ? scene.today().plusDays(charter.requestDays())
                        : request.until();
        return call.records(
                Change.of(
                                entry(scene, request),
                                Requests.put(request.in(new State.Open()).until(until)))
                        .posting(new Requests(scene.snapshot()).card(request.id()))
                        .posting(tell(scene, request))
                        .posting(OnBehalf.REOPENED.tell(scene, request)),
                "reopened",
                request.id());
    }

    // Whoever had pledged was told that nothing is left to do; now their pledge stands again.
    private static List<Posting> tell(Scene scene, Request request) {
        if (!(request.state() instanceof State.Withdrawn)) {
            return List.of();
        }
        return request.pledges().stream()
                .map(Pledge::by)
                .filter(by -> request.awaits(by) && !by.equals(scene.caller().id()))
                .flatMap(by ->
                        Item.notice(scene.snapshot().version(), NOTICE, request.id(), by)
                                .to(by)
                                .stream())
                .toList();
    }

    private static Reply tooManyOpen(Call call, Request request, Charter charter) {
        var scene = call.scene();
        if (request.requester().equals(scene.caller().id())) {
            return call.says("request.tooManyOpen", Map.of("limit", charter.openRequests()));
        }
        var views = new RequestViews(scene.snapshot(), scene.texts(), scene.today());
        return call.says(
                "reopen.tooManyOpen",
                Map.of(
                        "requester",
                        views.person(request.requester()),
                        "limit",
                        charter.openRequests()));
    }

    private static Entry entry(Scene scene, Request request) {
        return switch (request.state()) {
            case State.Solved solved ->
                    scene.entry(
                                    EntryKind.REQUEST_REOPENED,
                                    Requests.label(request),
                                    SolvedCommand.counts(request.requester(), solved.helpers())
                                            .stream()
                                            .map(Count::negated)
                                            .toArray(Count[]::new))
                            .correcting(solved.entry(), solved.counted());
            case State.Open open ->
                    scene.entry(EntryKind.REQUEST_REOPENED, Requests.label(request));
            case State.Withdrawn withdrawn ->
                    scene.entry(EntryKind.REQUEST_REOPENED, Requests.label(request));
        };
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return answer(scene, new Requests(scene.snapshot()).the(new RequestId(receipt.number(0))));
    }

    private static Reply answer(Scene scene, Request request) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "reopen.done",
                                        Map.of(
                                                "number",
                                                new Span.Strong("#" + request.id()),
                                                "until",
                                                Dates.day(
                                                        request.until(),
                                                        scene.today(),
                                                        scene.texts())))));
    }
}
