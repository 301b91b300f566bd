package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Withdraws a request; whoever has pledged is told, and the requester if it is not they who do it.
 */
public final class WithdrawCommand implements Command {
    private static final String PATH = "withdraw";

    static final String NOTICE = "withdrawn";

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isOpen(scene.today()));

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST).byOwnerOf(REQUEST).changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var stage = request.stage(scene.today());
        if (stage == Request.Stage.SOLVED || stage == Request.Stage.WITHDRAWN) {
            return Closed.reply(call, request);
        }
        var postings = new ArrayList<>(new Requests(scene.snapshot()).card(request.id()));
        postings.addAll(tell(scene, request));
        postings.addAll(OnBehalf.WITHDRAWN.tell(scene, request));
        return call.records(
                Change.of(
                                scene.entry(EntryKind.REQUEST_WITHDRAWN, Requests.label(request)),
                                Requests.put(request.in(new State.Withdrawn(scene.now()))))
                        .posting(postings),
                "withdrawn",
                request.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var request = new Requests(scene.snapshot()).the(new RequestId(receipt.number(0)));
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "withdraw.done",
                                                Map.of(
                                                        "number",
                                                        new Span.Strong("#" + request.id()))))),
                        List.of(
                                Button.plain(
                                        texts.say("card.reopen"), ReopenCommand.press(request)))));
    }

    /** Whoever has pledged is told that nothing is left to do. */
    static List<Posting> tell(Scene scene, Request request) {
        var actor = scene.caller().id();
        var notice = Item.notice(scene.snapshot().version(), NOTICE, request.id(), actor);
        return request.pledges().stream()
                .filter(pledge -> !pledge.by().equals(actor))
                .flatMap(pledge -> notice.to(pledge.by()).stream())
                .toList();
    }
}
