package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told around a hand-over; ids are who asked and who was asked. */
public final class HandoverNotice implements Rendering {
    private final Kind kind;

    private HandoverNotice(Kind kind) {
        this.kind = kind;
    }

    /** What has happened. */
    enum Kind {
        /** To whoever was asked. */
        OFFERED,
        /** To whoever asked. */
        ACCEPTED,
        /** To whoever asked. */
        DECLINED;

        private String token() {
            return "handover." + name();
        }

        Item.Notice of(Scene scene, Handover handover) {
            return Item.notice(scene.snapshot().version(), token(), handover.from(), handover.to());
        }
    }

    /** All notices around hand-overs. */
    public static List<Rendering> all() {
        return Arrays.stream(Kind.values()).<Rendering>map(HandoverNotice::new).toList();
    }

    @Override
    public String kind() {
        return kind.token();
    }

    @Override
    public List<RecordKey<?>> reads(List<String> ids) {
        return List.of(Handover.KIND.key(member(ids, 1).tag()));
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var texts = moment.texts();
        return switch (kind) {
            case OFFERED ->
                    moment.named()
                            .find(Handover.KIND.key(member(ids, 1).tag()))
                            .filter(handover -> handover.from().equals(member(ids, 0)))
                            .map(handover ->
                                    view(moment, member(ids, 0))
                                            .with(HandoverAnswerCommand.buttons(texts, handover)));
            case ACCEPTED ->
                    Optional.of(
                            view(moment, member(ids, 1))
                                    .with(
                                            List.of(
                                                    Button.plain(
                                                            texts.say("leave.button"),
                                                            LeaveCommand.press()))));
            case DECLINED -> Optional.of(view(moment, member(ids, 1)));
        };
    }

    private View view(Moment moment, MemberId other) {
        var member = Members.in(moment.snapshot()).the(other);
        var named =
                member.isHere()
                        ? new Span.Person(other.number(), member.name())
                        : new Span.Plain(moment.texts().say("member.gone"));
        return View.of(
                new Block.Paragraph(
                        moment.texts()
                                .line(
                                        "notice.handover." + kind,
                                        Map.of(
                                                "member",
                                                named,
                                                "group",
                                                new Groups(moment.snapshot()).the().name()))));
    }

    private static MemberId member(List<String> ids, int position) {
        return new MemberId(Integer.parseInt(ids.get(position)));
    }
}
