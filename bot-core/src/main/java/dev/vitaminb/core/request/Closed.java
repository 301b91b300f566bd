package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Reply;
import java.util.Map;

/** The answer to whoever acts on a request that is not open any more. */
final class Closed {
    private Closed() {}

    static Reply reply(Call call, Request request) {
        return call.says(
                "request.notOpen." + request.stage(call.scene().today()),
                Map.of("number", request.id().toString()));
    }
}
