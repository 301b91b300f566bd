package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import java.util.List;
import java.util.Map;

/** Answers whether somebody wants to organise the group; a yes makes them an organiser. */
public final class HandoverAnswerCommand implements Command {
    private static final String PATH = "handover.answer";

    private static final Param<Handover> OFFER =
            Param.of("offer", new HandoverType()).required().byButton();
    private static final Param<Answer> ANSWER =
            Param.choice("answer", Answer.class, "handover.answer").required().byButton();

    /** What somebody can say to it. */
    enum Answer {
        YES,
        NO
    }

    /** Both answers. */
    static List<Button> buttons(Texts texts, Handover handover) {
        return List.of(
                Button.primary(
                        texts.say("handover.answer", Answer.YES),
                        Press.of(PATH, handover.to().tag(), Answer.YES)),
                Button.plain(
                        texts.say("handover.answer", Answer.NO),
                        Press.of(PATH, handover.to().tag(), Answer.NO)));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(OFFER, ANSWER).byOwnerOf(OFFER).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var handover = call.get(OFFER);
        var answer = call.get(ANSWER);
        var over = Change.unrecorded(Write.delete(handover.key()));
        return call.records(
                switch (answer) {
                    case YES ->
                            accepted(scene)
                                    .then(over)
                                    .posting(
                                            HandoverNotice.Kind.ACCEPTED
                                                    .of(scene, handover)
                                                    .to(handover.from()));
                    case NO ->
                            over.posting(
                                    HandoverNotice.Kind.DECLINED
                                            .of(scene, handover)
                                            .to(handover.from()));
                },
                answer.name());
    }

    private static Change accepted(Scene scene) {
        var self = scene.caller();
        return Change.of(
                scene.entry(EntryKind.ROLE_CHANGED, Members.KIND.key(self.id()).label()),
                Members.put(self.as(Role.ORGANISER)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(
                new Block.Paragraph(
                        scene.texts()
                                .line(
                                        "handover.said." + receipt.outcome(),
                                        Map.of("group", scene.group().name()))));
    }
}
