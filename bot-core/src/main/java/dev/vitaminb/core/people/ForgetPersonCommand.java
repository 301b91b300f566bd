package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.setup.LeaveCommand;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** Forgets somebody who has not come, at once and with all that was carried over for them. */
public final class ForgetPersonCommand implements Command {
    private static final String PATH = "unclaimed.forget";
    private static final String LEFT = "left";

    private static final Param<Member> PERSON =
            Param.of("person", new UnclaimedType()).required().byButton();

    private static final Param<Sure> SURE =
            Param.choice("sure", Sure.class, "unclaimed.forget.sure").byButton();

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    /** Whether a caller means it who forgets somebody who is counted in. */
    enum Sure {
        YES
    }

    private final OpenDrafts drafts;
    private final LeaveCommand.Leaving leaving;

    /**
     * @param leaving what else has to follow when somebody leaves
     */
    public ForgetPersonCommand(OpenDrafts drafts, LeaveCommand.Leaving leaving) {
        this.drafts = drafts;
        this.leaving = leaving;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON, SURE).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var person = call.get(PERSON);
        if (person.isInNoChat() && call.find(SURE).isEmpty()) {
            return asksWhetherSure(scene, person);
        }
        return call.records(
                forgetting(scene, person)
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                person.isInNoChat() ? LEFT : "forgotten");
    }

    private static Reply asksWhetherSure(Scene scene, Member person) {
        var texts = scene.texts();
        return new Reply.Said(
                View.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "unclaimed.forget.what",
                                                Map.of("name", person.name()))))
                        .with(
                                List.of(
                                        Button.danger(
                                                texts.say("unclaimed.forget.sure", Sure.YES),
                                                Press.of(PATH, person.id().tag(), Sure.YES)))));
    }

    // Of whom others have helped or thanked the number stays, as of anybody who leaves.
    private Change forgetting(Scene scene, Member person) {
        return person.isInNoChat()
                ? Change.of(
                                scene.entry(
                                        EntryKind.REMOVED, Members.KIND.key(person.id()).label()),
                                Members.put(person.gone(scene.now())))
                        .then(leaving.change(scene.as(person)))
                : Unclaimed.forgetting(
                        scene.snapshot(),
                        List.of(person),
                        scene.caller().id().number(),
                        scene.now());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var key =
                receipt.outcome().equals(LEFT) ? "unclaimed.forget.left" : "unclaimed.forget.done";
        return Reply.said(new Block.Paragraph(scene.texts().line(key)));
    }
}
