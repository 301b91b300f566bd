package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.courier.Topic;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request's card as it stands now. */
public final class RequestCard implements Rendering {
    private static final int TITLE = 80;

    @Override
    public String kind() {
        return Requests.CARD;
    }

    @Override
    public Manner manner() {
        return Manner.SILENTLY;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var group = moment.snapshot();
        var today = new Groups(group).the().day(moment.now());
        return new Requests(group)
                .find(new RequestId(Integer.parseInt(ids.getFirst())))
                .map(request -> new RequestViews(group, moment.texts(), today).card(request))
                .or(() -> Optional.of(takenBack(moment, ids.getFirst())));
    }

    // The title is read where the card is not: in lists of threads, and in what a phone shows.
    @Override
    public Optional<Topic> topic(Moment moment, List<String> ids) {
        var group = moment.snapshot();
        var today = new Groups(group).the().day(moment.now());
        var views = new RequestViews(group, moment.texts(), today);
        return new Requests(group)
                .find(new RequestId(Integer.parseInt(ids.getFirst())))
                .map(request ->
                        new Topic(
                                "#" + request.id() + " " + views.excerpt(request, TITLE),
                                tags(request, today, moment.texts()),
                                people(request, Members.in(group))));
    }

    private static List<String> tags(Request request, LocalDate today, Texts texts) {
        var state =
                switch (request.state()) {
                    case State.Open() -> request.isOpen(today) ? "topic.open" : "topic.over";
                    case State.Solved solved -> "topic.solved";
                    case State.Withdrawn withdrawn -> "topic.over";
                };
        return Stream.concat(
                        Stream.of(texts.say(state)),
                        request.kind().map(kind -> texts.say("kind." + kind)).stream())
                .toList();
    }

    // Whoever wants to be left out is not led there by the bot either.
    private static List<Identity> people(Request request, Members members) {
        return request.pledges().isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(request.requester()),
                                request.pledges().stream().map(Pledge::by))
                        .flatMap(id -> members.find(id).stream())
                        .filter(Member::isNamed)
                        .flatMap(member -> member.identities().stream())
                        .toList();
    }

    private static View takenBack(Moment moment, String number) {
        return View.of(
                new Block.Paragraph(
                        moment.texts()
                                .line(
                                        "card.takenBack",
                                        Map.of("number", new Span.Strong("#" + number)))));
    }
}
