package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Closes a request as solved and credits every helper; who has pledged is offered first. */
public final class SolvedCommand implements Command {
    static final String PATH = "solved";
    static final String CREDITED = "credited";
    static final String STORY = "solved";

    private static final int MOST_OFFERED = 5;
    private static final String NOBODY = "0";
    private static final Pattern READ_AS_ONE = Pattern.compile("[^,@:]*\\p{L}[^,@:]*");

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isOpen(scene.today()));
    private static final Param<Set<Member>> HELPERS = Param.members("helpers");
    private static final Param<String> NOTE = Param.text("note", 0, 300);

    static Press press(Request request) {
        return Press.of(PATH, request.id());
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(REQUEST, HELPERS, NOTE).byOwnerOf(REQUEST).changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var stage = request.stage(scene.today());
        if (stage == Request.Stage.SOLVED || stage == Request.Stage.WITHDRAWN) {
            return Closed.reply(call, request);
        }
        var helpers = call.find(HELPERS);
        if (helpers.isEmpty()) {
            return whoHelped(call, request);
        }
        var credited = helpers.get().stream().map(Member::id).sorted().toList();
        return refusal(call, request, credited).orElseGet(() -> solve(call, request, credited));
    }

    private static Optional<Step> refusal(Call call, Request request, List<MemberId> credited) {
        var self = call.scene().caller().id();
        var requester = request.requester();
        if (!credited.contains(self) && !credited.contains(requester)) {
            return Optional.empty();
        }
        if (self.equals(requester)) {
            return Optional.of(call.says("solved.notYourself"));
        }
        var views =
                new RequestViews(
                        call.scene().snapshot(), call.scene().texts(), call.scene().today());
        return Optional.of(
                call.says(
                        credited.contains(self) ? "solved.letRequester" : "solved.notRequester",
                        Map.of("requester", views.person(requester))));
    }

    private static Reply whoHelped(Call call, Request request) {
        var scene = call.scene();
        var pledged = pledged(scene, request);
        // A button has no room for a note, a form has.
        if (request.pledges().isEmpty() || call.find(NOTE).isPresent()) {
            var values = new HashMap<>(call.given());
            values.put("helpers", String.join(", ", typed(pledged, scene)));
            return call.asks(List.of(HELPERS, NOTE), values);
        }
        return offered(scene, request, pledged);
    }

    private static List<MemberId> pledged(Scene scene, Request request) {
        return request.pledges().stream()
                .map(Pledge::by)
                .filter(member -> isCreditable(scene.members().the(member)))
                .filter(member -> !member.equals(scene.caller().id()))
                .limit(MOST_OFFERED)
                .toList();
    }

    private static boolean isCreditable(Member member) {
        return member.isNamed();
    }

    // A name that means somebody else too, or that would be read as several, is given as a tag.
    private static List<String> typed(List<MemberId> members, Scene scene) {
        var everybody = scene.members().here();
        return members.stream()
                .map(id -> {
                    var name = scene.members().the(id).name();
                    long called =
                            everybody.stream()
                                    .filter(other -> other.name().equalsIgnoreCase(name))
                                    .count();
                    return called == 1 && READ_AS_ONE.matcher(name).matches() ? name : id.tag();
                })
                .toList();
    }

    private static Reply offered(Scene scene, Request request, List<MemberId> pledged) {
        var texts = scene.texts();
        var views = new RequestViews(scene.snapshot(), texts, scene.today());
        var buttons = new ArrayList<Button>();
        if (pledged.size() > 1) {
            buttons.add(
                    Button.primary(
                            texts.say("solved.all", Map.of("names", views.names(pledged))),
                            Press.of(PATH, request.id(), joined(pledged))));
        }
        for (var member : pledged) {
            buttons.add(
                    pledged.size() == 1
                            ? Button.primary(
                                    views.person(member).text(),
                                    Press.of(PATH, request.id(), member.tag()))
                            : Button.plain(
                                    views.person(member).text(),
                                    Press.of(PATH, request.id(), member.tag())));
        }
        buttons.add(Button.plain(texts.say("solved.someoneElse"), CreditCommand.press(request)));
        buttons.add(Button.plain(texts.say("solved.nobody"), Press.of(PATH, request.id(), NOBODY)));
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "solved.whoHelped",
                                                Map.of("number", request.id().toString())))),
                        buttons));
    }

    private static String joined(List<MemberId> members) {
        return String.join(",", members.stream().map(MemberId::tag).toList());
    }

    private static Step solve(Call call, Request request, List<MemberId> helpers) {
        var scene = call.scene();
        var state =
                new State.Solved(
                        scene.now(),
                        scene.today(),
                        helpers,
                        call.find(NOTE).orElse(""),
                        scene.snapshot().version() + 1,
                        List.of());
        var entry =
                scene.entry(
                        EntryKind.REQUEST_SOLVED,
                        Requests.label(request),
                        counts(request.requester(), helpers).toArray(new Count[0]));
        var version = scene.snapshot().version();
        var postings = new ArrayList<>(new Requests(scene.snapshot()).card(request.id()));
        if (!helpers.isEmpty()) {
            postings.addAll(
                    Item.notice(version, STORY, request.id())
                            .to(new Groups(scene.snapshot()).the().homes()));
        }
        var actor = scene.caller().id();
        helpers.forEach(helper ->
                postings.addAll(
                        Item.notice(version, CREDITED, request.id(), actor, helper).to(helper)));
        postings.addAll(OnBehalf.SOLVED.tell(scene, request));
        return call.records(
                Change.of(entry, Requests.put(request.in(state))).posting(postings),
                "solved",
                request.id());
    }

    /** What a solved request counts. */
    static List<Count> counts(MemberId requester, List<MemberId> helpers) {
        var counts = new ArrayList<Count>();
        counts.add(Count.one(requester.number(), Measure.SOLVED));
        helpers.forEach(helper -> counts.add(Count.one(helper.number(), Measure.HELPS)));
        if (!helpers.isEmpty()) {
            counts.add(new Count(requester.number(), Measure.HELPED, helpers.size()));
        }
        return counts;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var request = new Requests(scene.snapshot()).the(new RequestId(receipt.number(0)));
        var texts = scene.texts();
        var views = new RequestViews(scene.snapshot(), texts, scene.today());
        var helpers =
                request.state() instanceof State.Solved solved
                        ? solved.helpers()
                        : List.<MemberId>of();
        var number = new Span.Strong("#" + request.id());
        var line =
                helpers.isEmpty()
                        ? texts.line("solved.doneAlone", Map.of("number", number))
                        : texts.line(
                                "solved.done",
                                Map.of(
                                        "number",
                                        number,
                                        "helpers",
                                        new Span.Plain(views.names(helpers))));
        var reopen = Button.plain(texts.say("card.reopen"), ReopenCommand.press(request));
        var view = View.of(new Block.Paragraph(line));
        return new Reply.Said(
                !helpers.isEmpty() && request.requester().equals(scene.caller().id())
                        ? view.and(new Block.Note(texts.line("story.ask")))
                                .with(StoryCommand.buttons(texts, request))
                                .with(reopen)
                        : view.with(reopen));
    }
}
