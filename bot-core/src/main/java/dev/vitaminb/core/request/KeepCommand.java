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
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.util.Map;

/** Says that a pledge has been kept; the requester is told and can close the request. */
public final class KeepCommand implements Command {
    private static final String PATH = "keep";

    static final String NOTICE = "kept";

    private static final Param<Request> REQUEST = RequestType.open();

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var pledge = request.pledgeOf(scene.caller().id());
        if (pledge.isEmpty()) {
            return call.says("pledge.none", Map.of("number", request.id().toString()));
        }
        if (request.isClosed()) {
            return Closed.reply(call, request);
        }
        if (pledge.get().kept() == Pledge.Kept.KEPT) {
            return answer(scene, request);
        }
        var entry = scene.entry(EntryKind.PLEDGE_KEPT, Requests.label(request));
        return call.records(
                Change.of(entry, Requests.put(request.with(pledge.get().done())))
                        .posting(
                                Item.notice(
                                                scene.snapshot().version(),
                                                NOTICE,
                                                request.id(),
                                                scene.caller().id())
                                        .to(new Requests(scene.snapshot()).reader(request))),
                "kept",
                request.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return answer(scene, new Requests(scene.snapshot()).the(new RequestId(receipt.number(0))));
    }

    private static Reply answer(Scene scene, Request request) {
        var views = new RequestViews(scene.snapshot(), scene.texts(), scene.today());
        return Reply.said(views.answer(request, "pledge.kept", "pledge.passedOn.kept"));
    }
}
