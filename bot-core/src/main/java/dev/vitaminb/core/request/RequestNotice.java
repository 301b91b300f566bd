package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Preferences.Asks;
import dev.vitaminb.core.setup.SettingsCommand;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What others are told when something happens to a request; ids are the request and, mostly, who
 * did it.
 */
public final class RequestNotice implements Rendering {
    private static final int EXCERPT = 140;

    private final String kind;
    private final Telling telling;

    private RequestNotice(String kind, Telling telling) {
        this.kind = kind;
        this.telling = telling;
    }

    /** All notices about requests. */
    public static List<Rendering> all() {
        return List.of(
                new RequestNotice(PledgeCommand.NOTICE, RequestNotice::pledged),
                new RequestNotice(KeepCommand.NOTICE, RequestNotice::kept),
                new RequestNotice(ReleaseCommand.NOTICE, RequestNotice::released),
                new RequestNotice(AskCommand.NOTICE, RequestNotice::asked),
                new RequestNotice(WithdrawCommand.NOTICE, RequestNotice::withdrawn),
                new RequestNotice(ReopenCommand.NOTICE, RequestNotice::reopened),
                new RequestNotice(PostRequestCommand.FIRST, RequestNotice::first),
                new RequestNotice(OnBehalf.NOTICE, RequestNotice::onBehalf),
                new RequestNotice(SolvedCommand.CREDITED, RequestNotice::credited),
                new RequestNotice(SolvedCommand.STORY, RequestNotice::story));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = moment.snapshot();
        var today = new Groups(group).the().day(moment.now());
        var views = new RequestViews(group, moment.texts(), today);
        return new Requests(group)
                .find(new RequestId(Integer.parseInt(ids.getFirst())))
                .flatMap(request ->
                        telling.tell(
                                new Told(
                                        request,
                                        ids,
                                        views,
                                        moment.texts(),
                                        request.isOpen(today))));
    }

    private static Optional<View> pledged(Told told) {
        var member = told.member();
        // Released before anybody was told: there is nothing to be told.
        return told.request()
                .pledgeOf(member)
                .map(pledge -> {
                    var blocks = new ArrayList<Block>();
                    blocks.add(
                            told.says(
                                    (told.isPassedOn() ? "notice.pledgedFor." : "notice.pledged.")
                                            + pledge.how()));
                    if (!pledge.who().isEmpty()) {
                        blocks.add(new Block.Quote(pledge.who()));
                    }
                    blocks.add(told.about());
                    return new View(blocks, told.unclosed(told.solve()));
                });
    }

    private static Optional<View> kept(Told told) {
        return told.request()
                .pledgeOf(told.member())
                .filter(pledge -> pledge.kept() == Pledge.Kept.KEPT && !told.request().isClosed())
                .map(pledge ->
                        new View(
                                List.of(
                                        told.says(
                                                told.isPassedOn()
                                                        ? "notice.keptFor"
                                                        : "notice.kept"),
                                        told.about()),
                                List.of(told.solve())));
    }

    private static Optional<View> released(Told told) {
        var request = told.request();
        boolean named = told.ids().size() > 1;
        if (request.isClosed() || (named && request.pledgeOf(told.member()).isPresent())) {
            return Optional.empty();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(told.says(named ? "notice.released" : "notice.pledgeGone"));
        if (told.isOpen()) {
            blocks.add(told.says("notice.staysOpen"));
        }
        blocks.add(told.about());
        return Optional.of(
                new View(
                        blocks, told.isOpen() ? List.of() : List.of(told.views().extend(request))));
    }

    private static Optional<View> asked(Told told) {
        var request = told.request();
        var member = told.member();
        // A no that came meanwhile counts, whatever it was said to.
        if (!told.isOpen()
                || !told.views().member(member).mayBeAsked()
                || request.declined().contains(member)
                || request.pledgeOf(member).isPresent()) {
            return Optional.empty();
        }
        var texts = told.texts();
        var buttons = told.views().pledging(request);
        buttons.add(Button.plain(texts.say("notice.notForMe"), DeclineCommand.press(request)));
        buttons.add(Button.plain(texts.say("notice.noMore"), SettingsCommand.asking(Asks.NO)));
        return Optional.of(
                new View(
                        List.of(told.says("notice.asked"), new Block.Quote(request.text())),
                        buttons));
    }

    private static Optional<View> withdrawn(Told told) {
        return told.request().state() instanceof State.Withdrawn
                ? Optional.of(
                        View.of(
                                told.says(
                                        told.views().member(told.member()).isHere()
                                                ? "notice.withdrawn"
                                                : "notice.withdrawnByLeaving"),
                                told.about()))
                : Optional.empty();
    }

    private static Optional<View> reopened(Told told) {
        var request = told.request();
        return told.isOpen() && request.awaits(told.member())
                ? Optional.of(
                        new View(
                                List.of(told.says("notice.reopened"), told.about()),
                                List.of(told.views().release(request))))
                : Optional.empty();
    }

    private static Optional<View> onBehalf(Told told) {
        var act = OnBehalf.valueOf(told.ids().get(2));
        if (!act.holds(told.request())) {
            return Optional.empty();
        }
        var about =
                act == OnBehalf.CHANGED || act == OnBehalf.ENTERED
                        ? new Block.Quote(told.request().text())
                        : told.about();
        var view =
                new View(
                        List.of(told.says("notice.onBehalf." + act), about),
                        switch (act) {
                            case CHANGED -> List.of(told.edit());
                            case WITHDRAWN, SOLVED -> List.of(told.views().reopen(told.request()));
                            case REOPENED -> List.of(told.solve());
                            case ENTERED -> List.of(told.edit(), told.withdraw());
                        });
        return Optional.of(act == OnBehalf.SOLVED ? asking(view, told) : view);
    }

    // Whoever did not say themselves that it is solved is asked as well.
    private static View asking(View view, Told told) {
        return told.request().state() instanceof State.Solved solved && !solved.helpers().isEmpty()
                ? view.and(new Block.Note(told.texts().line("story.ask")))
                        .with(StoryCommand.buttons(told.texts(), told.request()))
                : view;
    }

    private static Optional<View> first(Told told) {
        return told.isOpen()
                ? Optional.of(
                        new View(
                                List.of(
                                        told.says("notice.firstWish"),
                                        new Block.Quote(told.request().text())),
                                told.views().pledging(told.request())))
                : Optional.empty();
    }

    private static Optional<View> credited(Told told) {
        return told.request().state() instanceof State.Solved solved
                        && solved.helpers().contains(told.member(2))
                ? Optional.of(
                        View.of(
                                        told.says("notice.credited"),
                                        told.about(),
                                        new Block.Note(told.texts().line("story.ask")))
                                .with(StoryCommand.buttons(told.texts(), told.request())))
                : Optional.empty();
    }

    private static Optional<View> story(Told told) {
        return told.request().state() instanceof State.Solved solved && !solved.helpers().isEmpty()
                ? Optional.of(told.story(solved))
                : Optional.empty();
    }

    /** Makes one kind of notice, or none if it has become pointless. */
    private interface Telling {
        Optional<View> tell(Told told);
    }

    /** What a notice is made of. */
    private record Told(
            Request request, List<String> ids, RequestViews views, Texts texts, boolean isOpen) {
        /** Whether the requester is in no chat, so that somebody else reads it for them. */
        boolean isPassedOn() {
            return views.member(request.requester()).isInNoChat();
        }

        MemberId member() {
            return member(1);
        }

        MemberId member(int position) {
            return new MemberId(Integer.parseInt(ids.get(position)));
        }

        Block says(String key) {
            var arguments = new HashMap<String, Object>();
            arguments.put("number", new Span.Strong("#" + request.id()));
            arguments.put("requester", views.person(request.requester()));
            if (ids.size() > 1) {
                arguments.put("member", views.person(member()));
            }
            return new Block.Paragraph(texts.line(key, arguments));
        }

        Block about() {
            return new Block.Note(
                    texts.line(
                            "notice.about",
                            Map.of(
                                    "number",
                                    "#" + request.id(),
                                    "text",
                                    new Span.Plain(views.excerpt(request, EXCERPT)))));
        }

        Button solve() {
            return Button.plain(texts.say("card.solve"), SolvedCommand.press(request));
        }

        Button edit() {
            return Button.plain(texts.say("card.edit"), EditRequestCommand.press(request));
        }

        Button withdraw() {
            return Button.danger(texts.say("card.withdraw"), WithdrawCommand.press(request));
        }

        List<Button> unclosed(Button button) {
            return request.isClosed() ? List.of() : List.of(button);
        }

        View story(State.Solved solved) {
            var line =
                    new ArrayList<>(
                            texts.line(
                                    "notice.solved",
                                    Map.of("number", new Span.Strong("#" + request.id()))));
            line.addAll(views.credited(solved.helpers()));
            line.addAll(
                    texts.line(
                            "notice.solvedFor",
                            Map.of(
                                    "count",
                                    solved.helpers().size(),
                                    "requester",
                                    views.person(request.requester()))));
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Paragraph(line));
            blocks.add(about());
            if (!solved.note().isEmpty()) {
                blocks.add(new Block.Quote(solved.note()));
            }
            return new View(blocks, List.of());
        }
    }
}
