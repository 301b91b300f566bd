package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes what an open request says; its cards follow. */
public final class EditRequestCommand implements Command {
    private static final String PATH = "edit";

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isOpen(scene.today()));

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(
                        REQUEST,
                        RequestParams.TEXT,
                        RequestParams.KIND,
                        RequestParams.EFFORT,
                        RequestParams.UNTIL,
                        RequestParams.HELPERS)
                .byOwnerOf(REQUEST)
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        if (!request.isOpen(scene.today())) {
            return Closed.reply(call, request);
        }
        if (call.given().size() == 1) {
            return call.asks(
                    List.of(
                            RequestParams.TEXT,
                            RequestParams.KIND,
                            RequestParams.EFFORT,
                            RequestParams.UNTIL,
                            RequestParams.HELPERS),
                    present(request));
        }
        var kind = call.find(RequestParams.KIND).or(request::kind);
        var charter = scene.charter(request.charter());
        if (kind.filter(it -> !charter.kinds().contains(it)).isPresent()) {
            return Declining.reply(scene);
        }
        var changed =
                request.saying(
                        call.find(RequestParams.TEXT).orElse(request.text()),
                        kind,
                        call.emptied(RequestParams.EFFORT)
                                ? Optional.empty()
                                : call.find(RequestParams.EFFORT).or(request::effort),
                        call.find(RequestParams.UNTIL).orElse(request.until()),
                        call.find(RequestParams.HELPERS)
                                .map(Math::toIntExact)
                                .orElse(request.helpers()));
        return call.records(
                Change.of(
                                scene.entry(EntryKind.REQUEST_CHANGED, Requests.label(request)),
                                Requests.put(changed))
                        .posting(new Requests(scene.snapshot()).card(request.id()))
                        .posting(OnBehalf.CHANGED.tell(scene, request)),
                "changed",
                request.id());
    }

    private static Map<String, String> present(Request request) {
        var values = new HashMap<String, String>();
        values.put("request", request.id().toString());
        values.put("text", request.text());
        request.kind().ifPresent(kind -> values.put("kind", kind.name()));
        request.effort().ifPresent(effort -> values.put("effort", effort.name()));
        values.put("until", request.until().toString());
        values.put("helpers", Integer.toString(request.helpers()));
        return values;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "edit.done",
                                        Map.of("number", new Span.Strong("#" + receipt.id(0))))));
    }
}
