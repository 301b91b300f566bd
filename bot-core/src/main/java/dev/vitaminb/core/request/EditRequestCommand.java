package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
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
import java.util.stream.Collectors;

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
        return Requests.command(PATH)
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
        var charter = scene.charter(request.charter());
        if (call.given().size() == 1) {
            return call.asks(fields(charter), present(request));
        }
        var missing = missing(call, charter);
        if (!missing.isEmpty()) {
            return call.asks(fields(charter), call.given(), missing);
        }
        var kind = told(call, RequestParams.KIND, request.kind());
        if (kind.filter(it -> !charter.kinds().contains(it)).isPresent()) {
            return Declining.reply(scene, charter);
        }
        var changed =
                request.saying(
                        call.find(RequestParams.TEXT).orElse(request.text()),
                        kind,
                        told(call, RequestParams.EFFORT, request.effort()),
                        call.told(
                                RequestParams.UNTIL,
                                request.until(),
                                scene.today().plusDays(charter.requestDays())),
                        Math.toIntExact(
                                call.told(RequestParams.HELPERS, (long) request.helpers(), 1L)));
        return call.records(
                Change.of(
                                scene.entry(EntryKind.REQUEST_CHANGED, Requests.label(request)),
                                Requests.put(changed))
                        .posting(new Requests(scene.snapshot()).card(request.id()))
                        .posting(OnBehalf.CHANGED.tell(scene, request)),
                "changed",
                request.id());
    }

    private static List<Param<?>> fields(Charter charter) {
        return List.of(
                RequestParams.TEXT.required(),
                RequestParams.kind(scene -> charter),
                RequestParams.EFFORT,
                RequestParams.UNTIL,
                RequestParams.HELPERS);
    }

    /** What was emptied and has to be there, by parameter name, in words. */
    private static Map<String, String> missing(Call call, Charter charter) {
        var texts = call.scene().texts();
        var missing = new HashMap<String, String>();
        if (call.emptied(RequestParams.TEXT)) {
            missing.put(
                    RequestParams.TEXT.name(),
                    texts.say("input.tooShort", Map.of("least", Request.SHORTEST)));
        }
        if (charter.declines() && call.emptied(RequestParams.KIND)) {
            missing.put(
                    RequestParams.KIND.name(),
                    texts.say(
                            "input.notAChoice",
                            Map.of(
                                    "choices",
                                    charter.kindsInOrder().stream()
                                            .map(kind -> texts.say("kind", kind))
                                            .collect(Collectors.joining(", ")))));
        }
        return missing;
    }

    private static <T> Optional<T> told(Call call, Param<T> param, Optional<T> before) {
        return call.emptied(param) ? Optional.empty() : call.find(param).or(() -> before);
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
