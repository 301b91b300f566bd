package dev.vitaminb.core.thanks;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
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
    public Optional<View> render(Moment moment, List<String> ids) {
        var members = Members.in(moment.snapshot());
        return moment.snapshot()
                .find(Thanks.KIND.key(ids.getFirst()))
                .map(thanks ->
                        View.of(
                                new Block.Paragraph(
                                        moment.texts()
                                                .line(
                                                        "notice.thanks",
                                                        Map.of(
                                                                "from",
                                                                person(
                                                                        members,
                                                                        thanks.from(),
                                                                        moment),
                                                                "to",
                                                                person(
                                                                        members,
                                                                        thanks.to(),
                                                                        moment)))),
                                new Block.Quote(thanks.reason())))
                .or(() -> Optional.of(takenBack(moment)));
    }

    private static View takenBack(Moment moment) {
        return View.of(new Block.Paragraph(moment.texts().line("card.thanksTakenBack")));
    }

    private static Span person(Members members, MemberId id, Moment moment) {
        var member = members.the(id);
        if (member.isLeftOut()) {
            return new Span.Plain(moment.texts().say("member.leftOut"));
        }
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : new Span.Plain(moment.texts().say("member.gone"));
    }
}
