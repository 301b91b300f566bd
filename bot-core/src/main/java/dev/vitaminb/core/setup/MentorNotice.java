package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a newcomer and their mentor of each other; the id is the newcomer's. */
public enum MentorNotice implements Rendering {
    TO_NEWCOMER,
    /** With what helps somebody to arrive in such a group. */
    TO_MENTOR;

    Item.Notice of(Scene scene, Member newcomer) {
        return Item.notice(scene.snapshot().version(), kind(), newcomer.id());
    }

    @Override
    public String kind() {
        return "mentor." + name();
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var members = Members.in(moment.snapshot());
        return members.find(new MemberId(Integer.parseInt(ids.getFirst())))
                .filter(Member::isNamed)
                .flatMap(newcomer ->
                        newcomer.mentor()
                                .flatMap(members::find)
                                .map(mentor ->
                                        switch (this) {
                                            case TO_NEWCOMER -> toNewcomer(mentor, moment);
                                            case TO_MENTOR -> toMentor(newcomer, moment);
                                        }));
    }

    private static View toNewcomer(Member mentor, Moment moment) {
        return new View(
                List.of(said("notice.mentor.TO_NEWCOMER", mentor, moment)),
                profile(mentor, moment));
    }

    private static View toMentor(Member newcomer, Moment moment) {
        var group = new Groups(moment.snapshot()).the();
        var preset = new Charters(moment.snapshot()).the(group.charter()).preset();
        return new View(
                List.of(
                        said("notice.mentor.TO_MENTOR", newcomer, moment),
                        said("notice.mentor.how." + preset, newcomer, moment)),
                profile(newcomer, moment));
    }

    private static Block said(String key, Member member, Moment moment) {
        return new Block.Paragraph(
                moment.texts()
                        .line(
                                key,
                                Map.of(
                                        "member",
                                        new Span.Person(member.id().number(), member.name()),
                                        "group",
                                        new Groups(moment.snapshot()).the().name())));
    }

    private static List<Button> profile(Member member, Moment moment) {
        var group = new Groups(moment.snapshot()).the();
        return new Charters(moment.snapshot()).the(group.charter()).has(Verb.TELL)
                ? List.of(
                        Button.plain(
                                moment.texts().say("members.show"), ProfileCommand.press(member)))
                : List.of();
    }
}
