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
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pledges help with a request: I can, or I know someone. */
public final class PledgeCommand implements Command {
    static final String PATH = "pledge";
    static final String NOTICE = "pledged";

    private static final Param<Request> REQUEST = RequestType.open();
    private static final Param<Pledge.How> HOW =
            Param.choice("how", Pledge.How.class, "pledge.how").required();
    private static final Param<String> WHO = Param.text("who", 2, 300).inPrivate();

    static Press press(Request request, Pledge.How how) {
        return Press.of(PATH, request.id(), how);
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST, HOW, WHO).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var how = call.get(HOW);
        var who = call.find(WHO).orElse("");
        if (request.requester().equals(scene.caller().id())) {
            return call.says("pledge.ownRequest");
        }
        if (!request.isOpen(scene.today())) {
            return Closed.reply(call, request);
        }
        if (how == Pledge.How.KNOW_SOMEONE && !scene.group().bringsTogether()) {
            return call.says(
                    "pledge.minors",
                    Map.of(
                            "requester",
                            new RequestViews(scene.snapshot(), scene.texts(), scene.today())
                                    .person(request.requester())));
        }
        if (how == Pledge.How.KNOW_SOMEONE && who.isEmpty()) {
            return call.asks(List.of(WHO), call.given());
        }
        var present = request.pledgeOf(scene.caller().id());
        if (present.filter(it -> it.how() == how && it.who().equals(who)).isPresent()) {
            return new Reply.Said(
                    said(scene, request, "pledge.already", "pledge.passedOn.already"));
        }
        var pledged =
                request.with(
                        new Pledge(
                                scene.caller().id(),
                                how,
                                how == Pledge.How.CAN ? "" : who,
                                // A changed pledge still counts on the day of the first one.
                                present.map(Pledge::given).orElse(scene.now()),
                                present.map(Pledge::counted).orElse(scene.today()),
                                Pledge.Kept.OPEN));
        var counts =
                present.isPresent()
                        ? new Count[0]
                        : new Count[] {Count.one(scene.caller().id().number(), Measure.PLEDGES)};
        var entry = scene.entry(EntryKind.PLEDGED, Requests.label(request), counts);
        var postings = new ArrayList<>(new Requests(scene.snapshot()).card(request.id()));
        postings.addAll(
                Item.notice(scene.snapshot().version(), NOTICE, request.id(), scene.caller().id())
                        .to(new Requests(scene.snapshot()).reader(request)));
        return call.records(
                Change.of(entry, Requests.put(pledged)).posting(postings),
                "pledged",
                request.id(),
                how);
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var request = new Requests(scene.snapshot()).the(new RequestId(receipt.number(0)));
        return new Reply.Said(
                said(
                        scene,
                        request,
                        "pledge.done." + receipt.id(1),
                        "pledge.passedOn.done." + receipt.id(1)));
    }

    private static View said(Scene scene, Request request, String told, String passedOn) {
        var views = new RequestViews(scene.snapshot(), scene.texts(), scene.today());
        var view = View.of(views.answer(request, told, passedOn));
        return request.pledgeOf(scene.caller().id())
                .map(pledge -> view.with(views.pledgeButtons(request, pledge)))
                .orElse(view);
    }
}
