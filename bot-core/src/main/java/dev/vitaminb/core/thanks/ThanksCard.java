package dev.vitaminb.core.thanks;

import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thank-you as the group reads it; the id is the thank-you's. */
public final class ThanksCard implements Rendering {
    static final String KIND = "thanks";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Manner manner() {
        return Manner.SILENTLY;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var members = Members.in(moment.snapshot());
        return moment.snapshot()
                .find(Thanks.KIND.key(ids.getFirst()))
                .map(thanks -> {
                    var blocks = new ArrayList<Block>();
                    blocks.add(said(thanks, members, moment));
                    blocks.add(new Block.Quote(thanks.reason()));
                    thanks.entered()
                            .ifPresent(entered ->
                                    blocks.add(
                                            new Block.Note(
                                                    moment.texts()
                                                            .line(
                                                                    "entered.by",
                                                                    Map.of(
                                                                            "scribe",
                                                                            person(
                                                                                    members,
                                                                                    entered.by(),
                                                                                    moment))))));
                    return new View(blocks, List.of());
                })
                .or(() -> Optional.of(gone(moment)));
    }

    private static View gone(Moment moment) {
        return View.of(new Block.Paragraph(moment.texts().line("card.thanksGone")));
    }

    private static Block said(Thanks thanks, Members members, Moment moment) {
        return new Block.Paragraph(
                moment.texts()
                        .line(
                                "notice.thanks",
                                Map.of(
                                        "from", person(members, thanks.from(), moment),
                                        "to", person(members, thanks.to(), moment))));
    }

    /** The cards of thank-yous in every home. */
    public static List<Posting> of(Collection<Thanks> all, Snapshot group) {
        var homes = new Groups(group).the().homes();
        return all.stream()
                .flatMap(thanks -> Item.card(KIND, thanks.number()).to(homes).stream())
                .toList();
    }

    static Span person(Members members, MemberId id, Moment moment) {
        var member = members.the(id);
        if (member.isLeftOut()) {
            return new Span.Plain(moment.texts().say("member.leftOut"));
        }
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : new Span.Plain(moment.texts().say("member.gone"));
    }
}
