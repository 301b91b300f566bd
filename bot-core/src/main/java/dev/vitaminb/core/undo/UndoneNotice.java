package dev.vitaminb.core.undo;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whoever was told something that it is void; ids are the kind of the thing, its number, and
 * who has taken it back.
 */
public final class UndoneNotice implements Rendering {
    static final String KIND = "undone";

    private static String key(String thing) {
        return switch (thing) {
            case "referral" -> "notice.undone.referral";
            case "thanks" -> "notice.undone.thanks";
            default -> "notice.undone.request";
        };
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var texts = moment.texts();
        var member = Members.in(moment.snapshot()).the(new MemberId(Integer.parseInt(ids.get(2))));
        var named =
                member.isNamed()
                        ? new Span.Person(member.id().number(), member.name())
                        : new Span.Plain(
                                texts.say(member.isLeftOut() ? "member.leftOut" : "member.gone"));
        return Optional.of(
                View.of(
                        new Block.Paragraph(
                                texts.line(
                                        key(ids.getFirst()),
                                        Map.of(
                                                "number",
                                                new Span.Strong("#" + ids.get(1)),
                                                "member",
                                                named)))));
    }
}
