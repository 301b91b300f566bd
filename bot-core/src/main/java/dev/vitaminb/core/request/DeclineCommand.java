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

/** Not for me: the caller is not suggested for this request again, and nobody learns of it. */
public final class DeclineCommand implements Command {
    private static final String PATH = "decline";

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
        var self = scene.caller().id();
        if (request.declined().contains(self) || request.requester().equals(self)) {
            return call.says("decline.done");
        }
        return call.records(
                Change.of(
                        scene.entry(EntryKind.DECLINED, Requests.label(request)),
                        Requests.put(request.declinedBy(self))),
                "declined");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("decline.done")));
    }
}
