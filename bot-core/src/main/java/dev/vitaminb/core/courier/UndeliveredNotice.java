package dev.vitaminb.core.courier;

import dev.vitaminb.core.courier.RedisRound.Stop;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells organisers that nothing has arrived at a home or a member for a day. */
public final class UndeliveredNotice implements Rendering {
    private static final String KIND = "undelivered";

    /** What is told about an address: to every organiser, but not to the one it is about. */
    static List<Posting> about(Stop stop, Snapshot snapshot) {
        var notice = Item.notice(snapshot.version(), KIND, stop.destination());
        return Members.in(snapshot).organisers().stream()
                .map(Member::id)
                .filter(organiser -> !stop.isPrivate() || organiser.number() != stop.number())
                .flatMap(organiser -> notice.to(organiser).stream())
                .toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var stop = new Stop(moment.snapshot().group(), ids.getFirst());
        return stop.isPrivate()
                ? Members.in(moment.snapshot())
                        .find(new MemberId(stop.number()))
                        .filter(Member::isHere)
                        .map(member -> toMember(member, moment.texts()))
                : Optional.of(toHome(moment));
    }

    private static View toMember(Member member, Texts texts) {
        return said(
                texts.line(
                        "notice.undelivered.member",
                        Map.of("member", new Span.Person(member.id().number(), member.name()))));
    }

    private static View toHome(Moment moment) {
        var group = new Groups(moment.snapshot()).the();
        return said(moment.texts().line("notice.undelivered.home", Map.of("group", group.name())));
    }

    private static View said(List<Span> line) {
        return View.of(new Block.Paragraph(line));
    }
}
