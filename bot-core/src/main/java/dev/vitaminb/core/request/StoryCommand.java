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
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import java.util.List;

/**
 * Says whether it may be told with the caller's name how a request was solved; nobody who says
 * nothing is named.
 */
public final class StoryCommand implements Command {
    private static final String PATH = "story";

    private static final Param<Request> REQUEST = RequestType.any("request");
    private static final Param<Telling> TELLING =
            Param.choice("telling", Telling.class, "story.telling").required().byButton();

    /** How it may be told. */
    enum Telling {
        WITH_NAME,
        WITHOUT_NAME
    }

    /** The question, for whoever had the wish or helped with it. */
    static List<Button> buttons(Texts texts, Request request) {
        return List.of(
                Button.plain(
                        texts.say("story.telling", Telling.WITH_NAME),
                        Press.of(PATH, request.id(), Telling.WITH_NAME)),
                Button.quiet(
                        texts.say("story.telling", Telling.WITHOUT_NAME),
                        Press.of(PATH, request.id(), Telling.WITHOUT_NAME)));
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST.required(), TELLING).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var self = scene.caller().id();
        if (!(request.state() instanceof State.Solved solved) || !isPartOf(request, solved, self)) {
            return call.says("story.notYours");
        }
        var telling = call.get(TELLING);
        return call.records(
                Change.of(
                                scene.entry(EntryKind.REQUEST_CHANGED, Requests.label(request)),
                                Requests.put(
                                        request.in(
                                                solved.naming(self, telling == Telling.WITH_NAME))))
                        .posting(new Requests(scene.snapshot()).card(request.id())),
                telling.name());
    }

    private static boolean isPartOf(Request request, State.Solved solved, MemberId member) {
        return request.requester().equals(member) || solved.helpers().contains(member);
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(scene.texts().line("story.done." + receipt.outcome())));
    }
}
