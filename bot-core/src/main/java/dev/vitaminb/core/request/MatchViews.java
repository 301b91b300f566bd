package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.Match;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.matching.Reason;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How members who can help are listed, each with a reason. */
final class MatchViews {
    private MatchViews() {}

    /**
     * Who can help with a request that is there, beside those who have pledged. Whoever declined
     * stays in the list: a missing name would give them away.
     */
    static List<Match> find(
            Matching matching, Request request, Snapshot group, LocalDate today, int most) {
        return matching.find(
                group,
                new Matching.Question(
                        request.text(),
                        request.requester(),
                        request.pledges().stream()
                                .map(Pledge::by)
                                .collect(Collectors.toUnmodifiableSet()),
                        today,
                        most));
    }

    /** The matches without buttons. */
    static Block.Items items(List<Match> matches, Scene scene) {
        return new Block.Items(
                matches.stream()
                        .map(match -> item(match, scene, List.of(), Optional.empty()))
                        .toList());
    }

    /**
     * The matches of a request, each with what its requester can do: ask, where the person agreed.
     */
    static Block.Items items(List<Match> matches, Request request, Scene scene) {
        var items = new ArrayList<Block.Item>();
        for (var match : matches) {
            var member = scene.members().the(match.member());
            if (request.asked().contains(member.id())) {
                items.add(item(match, scene, List.of(), Optional.of("match.asked")));
            } else if (AskCommand.canAsk(member, scene.group(), scene.now())) {
                items.add(
                        item(
                                match,
                                scene,
                                List.of(ask(request, member, scene.texts())),
                                Optional.empty()));
            } else {
                items.add(item(match, scene, List.of(), Optional.of("match.speakTo")));
            }
        }
        return new Block.Items(items);
    }

    /** Has a member asked in private. */
    static Button ask(Request request, Member member, Texts texts) {
        return Button.plain(
                texts.say("match.ask", Map.of("name", member.name())),
                Press.of(AskCommand.PATH, request.id(), member.id().tag()));
    }

    private static Block.Item item(
            Match match, Scene scene, List<Button> buttons, Optional<String> hint) {
        var member = scene.members().the(match.member());
        var detail = new ArrayList<>(reason(match.reason(), member, scene.texts()));
        hint.ifPresent(key -> detail.addAll(scene.texts().line(key)));
        return new Block.Item(
                List.of(new Span.Person(member.id().number(), member.name())), detail, buttons);
    }

    /**
     * One sentence on why: what they say about themselves, or what they helped with, and how near
     * they are.
     */
    static List<Span> reason(Reason reason, Member member, Texts texts) {
        var words = new Span.Plain(reason.words());
        var line =
                new ArrayList<>(
                        texts.line("match.reason." + reason.source(), Map.of("words", words)));
        if (reason.near() == Reason.Nearness.NEAR) {
            line.addAll(
                    texts.line(
                            "match.near", Map.of("city", new Span.Plain(member.profile().city()))));
        }
        return line;
    }
}
