package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** The answer to whoever acts on a request that is not open any more. */
final class Closed {
    private Closed() {}

    static Reply reply(Call call, Request request) {
        var scene = call.scene();
        var stage = request.stage(scene.today());
        var number = Map.of("number", request.id().toString());
        if (!request.requester().equals(scene.caller().id())) {
            return call.says("request.notOpen." + stage, number);
        }
        var views = new RequestViews(scene.snapshot(), scene.texts(), scene.today());
        var says = new Block.Paragraph(scene.texts().line("request.yours." + stage, number));
        return new Reply.Said(
                new View(
                        List.of(says),
                        List.of(
                                stage == Request.Stage.EXPIRED
                                        ? views.extend(request)
                                        : views.reopen(request))));
    }
}
