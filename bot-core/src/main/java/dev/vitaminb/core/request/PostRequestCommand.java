package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Purpose;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Drafts;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts a request and shows its requester who can likely help. */
public final class PostRequestCommand implements Command {
    static final String PATH = "request";

    static final String FIRST = "firstWish";

    private static final int MATCHES = 3;

    private final Matching matching;

    public PostRequestCommand(Matching matching) {
        this.matching = matching;
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH)
                .takes(
                        RequestParams.TEXT.required(),
                        RequestParams.KIND,
                        RequestParams.EFFORT,
                        RequestParams.UNTIL,
                        RequestParams.HELPERS)
                .forOthers()
                .creates();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var charter = scene.charter();
        var kind = call.find(RequestParams.KIND);
        if (kind.filter(it -> !charter.kinds().contains(it)).isPresent()) {
            return Declining.reply(scene);
        }
        int open = new Requests(scene.snapshot()).openOf(scene.caller().id(), scene.today());
        if (open >= charter.openRequests()) {
            return call.says("request.tooManyOpen", Map.of("limit", charter.openRequests()));
        }
        if (kind.isEmpty() && charter.declines()) {
            var draft = Drafts.of(call.invocation(), scene);
            // It is a draft until that is answered, and a repeat of it repeats a draft.
            return new Step.Recording(
                    Change.unrecorded(Write.put(Draft.KIND.key(draft.id()), draft)),
                    new Receipt(DraftCommand.PATH, DraftCommand.UNCLEAR, List.of(draft.id())));
        }
        return post(call, charter, kind);
    }

    private static Step post(Call call, Charter charter, Optional<RequestKind> kind) {
        var scene = call.scene();
        var group = scene.group().withRequest();
        var request =
                new Request(
                        new RequestId(group.requests()),
                        charter.number(),
                        scene.caller().id(),
                        call.get(RequestParams.TEXT),
                        kind,
                        call.find(RequestParams.EFFORT),
                        call.find(RequestParams.HELPERS).map(Math::toIntExact).orElse(1),
                        scene.now(),
                        call.find(RequestParams.UNTIL)
                                .orElseGet(() -> scene.today().plusDays(charter.requestDays())),
                        List.of(),
                        List.of(),
                        List.of(),
                        new State.Open(),
                        scene.scribe().map(Member::id),
                        List.of());
        var entry =
                scene.entry(
                        EntryKind.REQUEST_POSTED,
                        Requests.label(request),
                        Count.one(scene.caller().id().number(), Measure.REQUESTS));
        return call.records(
                Change.of(entry, Groups.put(group), Requests.put(request))
                        .posting(new Requests(scene.snapshot()).card(request.id()))
                        .posting(OnBehalf.ENTERED.tell(scene, request))
                        .posting(toMentor(scene, request)),
                "posted",
                request.id());
    }

    // A mentor hears of the first one only.
    private static List<Posting> toMentor(Scene scene, Request request) {
        return scene.caller()
                .mentor()
                .filter(mentor -> Advance.posted(scene) == 0)
                .map(mentor ->
                        Item.notice(
                                        scene.snapshot().version(),
                                        FIRST,
                                        request.id(),
                                        request.requester())
                                .to(mentor))
                .orElse(List.of());
    }

    @Override
    public boolean stands(Invocation call, Scene scene, Receipt first) {
        return new Requests(scene.snapshot())
                .find(new RequestId(first.number(0)))
                .filter(request -> request.isOpen(scene.today()))
                .isPresent();
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return posted(scene, new RequestId(receipt.number(0)));
    }

    /** Asks what a draft is for, where the charter must know. */
    static Reply unclear(Scene scene, String draft) {
        var texts = scene.texts();
        var buttons =
                Arrays.stream(Purpose.values())
                        .map(purpose ->
                                Button.plain(
                                        texts.say("purpose", purpose),
                                        DraftPostCommand.press(draft, purpose)))
                        .toList();
        return new Reply.Said(
                new View(List.of(new Block.Paragraph(texts.line("request.forWhat"))), buttons));
    }

    private Reply posted(Scene scene, RequestId id) {
        var texts = scene.texts();
        var request = new Requests(scene.snapshot()).the(id);
        var matches = MatchViews.find(matching, request, scene.snapshot(), scene.today(), MATCHES);
        var number = Map.of("number", id.toString());
        var blocks = new ArrayList<Block>();
        if (matches.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("request.postedNobody", number)));
        } else {
            blocks.add(new Block.Paragraph(texts.line("request.posted", number)));
            blocks.add(MatchViews.items(matches, request, scene));
        }
        trust(scene).ifPresent(blocks::add);
        return new Reply.Said(new View(blocks, List.of()));
    }

    // Said once, with the first one.
    private static Optional<Block> trust(Scene scene) {
        return scene.isNewcomer(scene.caller())
                        && Advance.posted(scene) == 1
                        && scene.charter().advance() > 0
                ? Optional.of(
                        new Block.Note(
                                scene.texts()
                                        .line(
                                                "request.advance",
                                                Map.of("count", scene.charter().advance()))))
                : Optional.empty();
    }
}
