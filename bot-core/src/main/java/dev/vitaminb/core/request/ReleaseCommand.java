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
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.util.ArrayList;
import java.util.Map;

/** Takes a pledge back, without having to say why. */
public final class ReleaseCommand implements Command {
    private static final String PATH = "release";

    static final String NOTICE = "released";

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
        var pledge = request.pledgeOf(self);
        if (pledge.isEmpty()) {
            return call.says("pledge.none", Map.of("number", request.id().toString()));
        }
        if (request.isClosed()) {
            return Closed.reply(call, request);
        }
        var entry = entry(scene, request, pledge.get());
        var postings = new ArrayList<>(new Requests(scene.snapshot()).card(request.id()));
        postings.addAll(
                Item.notice(scene.snapshot().version(), NOTICE, request.id(), self)
                        .to(new Requests(scene.snapshot()).reader(request)));
        return call.records(
                Change.of(entry, Requests.put(request.withoutPledgeOf(self))).posting(postings),
                "released",
                request.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("pledge.released")));
    }

    /** The pledge is taken back, its count on the day on which it was counted. */
    static Entry entry(Scene scene, Request request, Pledge pledge) {
        return scene.entry(
                        EntryKind.PLEDGE_RELEASED,
                        Requests.label(request),
                        Count.one(pledge.by().number(), Measure.PLEDGES).negated())
                .countedOn(pledge.counted());
    }
}
