package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.util.Map;

/** Forgets the words of a closed request; that there was one still counts. */
public final class ForgetCommand implements Command {
    private static final String PATH = "forget";

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isClosed() && request.hasWords());

    private final Undoables undoables;

    public ForgetCommand(Undoables undoables) {
        this.undoables = undoables;
    }

    /** Forgets the words of a request. */
    public static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST).byOwnerOf(REQUEST).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var request = call.get(REQUEST);
        if (!request.isClosed()) {
            return call.says("forget.notClosed", Map.of("number", request.id().toString()));
        }
        return call.records(change(call.scene(), request, undoables), "forgotten", request.id());
    }

    /**
     * What is recorded when the words of a request are forgotten; in restored data it may be open
     * again, and is withdrawn.
     */
    public static Change change(Scene scene, Request request, Undoables undoables) {
        var forgotten =
                request.isClosed()
                        ? LeavingRequests.forgotten(scene, request, request.wordless())
                        : LeavingRequests.withdrawn(scene, request);
        return forgotten.then(undoables.forgetting(scene.snapshot().group()));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "forget.done",
                                        Map.of("number", new Span.Strong("#" + receipt.id(0))))));
    }
}
