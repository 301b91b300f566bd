package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Rendering.Moment;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Reminder;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is reminded of about requests, and how it reads. */
public record RequestReminders(Matching matching) {
    private static final int PLEDGE_AFTER = 3;
    private static final int UNANSWERED_AFTER = 2;
    private static final int MATCHES = 2;
    private static final int EXCERPT = 110;

    /** Whom to remind of what, now that these days have come. */
    public static List<Reminder.Of> due(Snapshot snapshot, Reminder.Days days) {
        var group = new Groups(snapshot).the();
        var requests = new Requests(snapshot);
        return requests.all().stream()
                .filter(request -> !request.isClosed())
                .flatMap(request ->
                        Stream.concat(
                                pledges(request, group, days),
                                own(request, group, days)
                                        .map(what -> of(what, requests.reader(request), request))
                                        .stream()))
                .toList();
    }

    private static Stream<Reminder.Of> pledges(Request request, Group group, Reminder.Days days) {
        return request.pledges().stream()
                .filter(pledge -> pledge.kept() == Pledge.Kept.OPEN)
                .filter(pledge -> days.have(group.day(pledge.given()).plusDays(PLEDGE_AFTER)))
                .map(pledge -> of(Reminder.PLEDGE, pledge.by(), request));
    }

    // One that was posted only yesterday expires as its requester has just said.
    private static Optional<Reminder> own(Request request, Group group, Reminder.Days days) {
        var posted = group.day(request.posted());
        if (!request.isOpen(days.today())) {
            return Optional.empty();
        }
        if (days.have(request.until().minusDays(1)) && posted.isBefore(days.today().minusDays(1))) {
            return Optional.of(Reminder.EXPIRING);
        }
        return request.pledges().isEmpty() && days.have(posted.plusDays(UNANSWERED_AFTER))
                ? Optional.of(Reminder.UNANSWERED)
                : Optional.empty();
    }

    private static Reminder.Of of(Reminder what, MemberId to, Request request) {
        return new Reminder.Of(what, to, request.id().number());
    }

    /** How it reads now; empty if there is no reason any more. */
    public Optional<Block.Item> item(Reminder.Of reminder, Moment moment) {
        var told = new Told(matching, reminder.to(), moment);
        return new Requests(moment.snapshot())
                .find(new RequestId(reminder.number()))
                .flatMap(request ->
                        switch (reminder.what()) {
                            case PLEDGE -> told.pledge(request);
                            case UNANSWERED -> told.unanswered(request);
                            case EXPIRING -> told.expiring(request);
                            case REFERRAL, DIGEST -> Optional.empty();
                        });
    }

    /** The requests on which somebody has pledged and not said that it is done. */
    public List<Block.Item> promised(MemberId by, Moment moment) {
        var told = new Told(matching, by, moment);
        return new Requests(moment.snapshot())
                .promisedBy(by, told.today()).stream()
                        .flatMap(request -> told.pledge(request).stream())
                        .toList();
    }

    /** The requests that somebody could solve. */
    public List<Block.Item> solvable(MemberId by, Moment moment) {
        var told = new Told(matching, by, moment);
        return new Solvable(matching)
                .by(by, moment.snapshot(), told.today(), MATCHES).stream()
                        .map(told::solvable)
                        .toList();
    }

    /** What a reminder is made of. */
    private record Told(Matching matching, MemberId reader, Moment moment) {
        private Group group() {
            return new Groups(moment.snapshot()).the();
        }

        LocalDate today() {
            return group().day(moment.now());
        }

        private RequestViews views() {
            return new RequestViews(moment.snapshot(), moment.texts(), today());
        }

        Optional<Block.Item> pledge(Request request) {
            return request.pledgeOf(reader)
                    .filter(pledge -> !request.isClosed() && pledge.kept() == Pledge.Kept.OPEN)
                    .map(pledge ->
                            item(
                                    request,
                                    moment.texts()
                                            .line(
                                                    "reminder.pledge",
                                                    Map.of(
                                                            "day",
                                                            Dates.day(
                                                                    group().day(pledge.given()),
                                                                    today(),
                                                                    moment.texts()))),
                                    views().pledgeButtons(request, pledge)));
        }

        Optional<Block.Item> unanswered(Request request) {
            if (!isTheirs(request) || !request.pledges().isEmpty()) {
                return Optional.empty();
            }
            var texts = moment.texts();
            var line = new ArrayList<>(texts.line("reminder.unanswered"));
            var buttons = new ArrayList<Button>();
            var matches =
                    MatchViews.find(
                                    matching,
                                    request,
                                    moment.snapshot(),
                                    today(),
                                    MATCHES + request.asked().size())
                            .stream()
                            .filter(match -> !request.asked().contains(match.member()))
                            .limit(MATCHES)
                            .toList();
            for (var match : matches) {
                var member = views().member(match.member());
                line.add(new Span.Plain(line.size() > 1 ? "; " : " "));
                line.add(views().person(match.member()));
                line.add(new Span.Plain(" ("));
                line.addAll(MatchViews.reason(match.reason(), member, texts));
                line.add(new Span.Plain(")"));
                if (AskCommand.canAsk(member, group(), moment.now())) {
                    buttons.add(MatchViews.ask(request, member, texts));
                }
            }
            buttons.add(edit(request));
            return Optional.of(item(request, line, buttons));
        }

        Optional<Block.Item> expiring(Request request) {
            if (!isTheirs(request)) {
                return Optional.empty();
            }
            var texts = moment.texts();
            return Optional.of(
                    item(
                            request,
                            texts.line(
                                    "reminder.expiring",
                                    Map.of("day", Dates.day(request.until(), today(), texts))),
                            List.of(
                                    Button.primary(
                                            texts.say("card.solve"), SolvedCommand.press(request)),
                                    views().extend(request),
                                    Button.danger(
                                            texts.say("card.withdraw"),
                                            WithdrawCommand.press(request)))));
        }

        private boolean isTheirs(Request request) {
            return request.isOpen(today())
                    && new Requests(moment.snapshot()).reader(request).equals(reader);
        }

        Block.Item solvable(Request request) {
            return item(
                    request, moment.texts().line("reminder.solvable"), views().pledging(request));
        }

        private Button edit(Request request) {
            return Button.plain(moment.texts().say("card.edit"), EditRequestCommand.press(request));
        }

        private Block.Item item(Request request, List<Span> detail, List<Button> buttons) {
            return new Block.Item(
                    moment.texts()
                            .line(
                                    request.requester().equals(reader)
                                            ? "reminder.mine"
                                            : "reminder.theirs",
                                    Map.of(
                                            "number", new Span.Strong("#" + request.id()),
                                            "requester", views().person(request.requester()),
                                            "text",
                                                    new Span.Plain(
                                                            views().excerpt(request, EXCERPT)))),
                    detail,
                    buttons);
        }
    }
}
