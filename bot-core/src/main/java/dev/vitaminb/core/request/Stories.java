package dev.vitaminb.core.request;

import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Enumerating;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a recap quotes requests, as they stand now. */
public record Stories(Snapshot group, Texts texts, LocalDate today) {
    /** More would not leave room for the rest of a recap. */
    private static final int MOST_NAMES = 4;

    /**
     * How a request was solved, naming those who have said so; none if it is open again, or its
     * words are gone.
     *
     * @param most of how many characters of its words
     */
    public Optional<Block> solved(RequestId id, int most) {
        return new Requests(group)
                .find(id)
                .filter(Request::hasWords)
                .filter(request ->
                        request.state() instanceof State.Solved solved
                                && !solved.helpers().isEmpty())
                .map(request -> story(request, (State.Solved) request.state(), most));
    }

    private Block story(Request request, State.Solved solved, int most) {
        var line = new ArrayList<Span>();
        line.addAll(
                texts.line(
                        "recap.story",
                        Map.of(
                                "text",
                                new Span.Plain(Excerpt.of(request.text(), most)),
                                "requester",
                                person(request.requester(), solved))));
        line.add(new Span.Plain(" "));
        line.addAll(helpers(solved));
        return new Block.Paragraph(line);
    }

    private List<Span> helpers(State.Solved solved) {
        var named =
                solved.helpers().stream()
                        .filter(it -> isNamed(it, solved))
                        .limit(MOST_NAMES)
                        .toList();
        int others = solved.helpers().size() - named.size();
        var arguments = new HashMap<String, Object>();
        arguments.put("count", solved.helpers().size());
        if (named.isEmpty()) {
            return texts.line("recap.helpedBySome", arguments);
        }
        var people = named.stream().map(id -> person(id, solved)).toList();
        var line = new ArrayList<>(Enumerating.of(people, others, texts));
        line.addAll(texts.line("recap.helped", arguments));
        return line;
    }

    private Span person(MemberId id, State.Solved solved) {
        return isNamed(id, solved)
                ? new Span.Person(id.number(), Members.in(group).the(id).name())
                : new Span.Plain(texts.say("recap.somebody"));
    }

    private boolean isNamed(MemberId id, State.Solved solved) {
        return solved.named().contains(id)
                && Members.in(group).find(id).filter(Member::isNamed).isPresent();
    }

    /** A wish that needs somebody, with its button; if it needs nobody any more, how it stands. */
    public Optional<Block.Item> wish(RequestId id, int most) {
        return new Requests(group)
                .find(id)
                .filter(Request::hasWords)
                .map(request -> {
                    var views = new RequestViews(group, texts, today);
                    boolean needs = request.isOpen(today) && request.needsSomebody();
                    return new Block.Item(
                            List.of(
                                    new Span.Strong("#" + id),
                                    new Span.Plain(" " + Excerpt.of(request.text(), most))),
                            needs
                                    ? List.of(views.person(request.requester()))
                                    : texts.line(
                                            request.isOpen(today)
                                                    ? "recap.wish.PLEDGED"
                                                    : "recap.wish." + request.stage(today)),
                            needs ? List.of(views.pledging(request).getFirst()) : List.of());
                });
    }
}
