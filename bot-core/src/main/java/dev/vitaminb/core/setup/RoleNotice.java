package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells somebody which role they have now; the ids are theirs, the role, and who gave it. */
public final class RoleNotice implements Rendering {
    private static final String KIND = "role";

    static Item.Notice of(Scene scene, Member member, Role next) {
        return Item.notice(
                scene.snapshot().version(), KIND, member.id(), next, scene.caller().id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var members = Members.in(moment.snapshot());
        var role = Role.valueOf(ids.get(1));
        var by = members.the(new MemberId(Integer.parseInt(ids.get(2))));
        return members.find(new MemberId(Integer.parseInt(ids.getFirst())))
                .filter(member -> member.isHere() && member.role() == role)
                .map(member ->
                        View.of(
                                new Block.Paragraph(
                                        moment.texts()
                                                .line(
                                                        "notice.role." + role,
                                                        Map.of(
                                                                "by",
                                                                by.isHere()
                                                                        ? new Span.Person(
                                                                                by.id().number(),
                                                                                by.name())
                                                                        : new Span.Plain(
                                                                                moment.texts()
                                                                                        .say(
                                                                                                "member.gone")),
                                                                "group",
                                                                new Groups(moment.snapshot())
                                                                        .the()
                                                                        .name())))));
    }
}
