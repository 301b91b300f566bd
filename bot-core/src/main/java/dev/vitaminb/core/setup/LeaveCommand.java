package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.Undoable;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Preferences.Voiced;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** Not for me: forgets what is known about the caller, whose number alone stays. */
public final class LeaveCommand implements Command {
    private static final String PATH = "leave";

    private static final Param<Sure> SURE =
            Param.choice("sure", Sure.class, "leave.sure").byButton();

    private final Leaving leaving;

    /**
     * @param leaving what else has to follow when somebody leaves
     */
    public LeaveCommand(Leaving leaving) {
        this.leaving = leaving;
    }

    /** What other packages have to change when somebody leaves. */
    public interface Leaving {
        Change change(Scene scene);
    }

    /** Whether somebody who has more to lose than a number means it. */
    enum Sure {
        YES
    }

    /** Asks whether the caller wants to leave. */
    public static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(SURE).unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var self = scene.caller();
        if (self.isOrganiser() && scene.members().organisers().size() == 1) {
            return new Reply.Said(
                    View.of(new Block.Paragraph(scene.texts().line("leave.lastOrganiser")))
                            .with(HandoverCommand.buttons(scene)));
        }
        var also = leaving.change(scene);
        // Who has just come may go by one tap.
        boolean leavesNothing = isNothing(also) && self.profile().isEmpty();
        if (!leavesNothing && call.find(SURE).isEmpty()) {
            return asksWhetherSure(scene);
        }
        return call.records(left(scene).then(also), "left");
    }

    private static Change left(Scene scene) {
        var self = scene.caller();
        return Change.of(
                scene.entry(EntryKind.LEFT, Members.KIND.key(self.id()).label()),
                Members.put(self.gone(scene.now())));
    }

    /** All that is recorded when the caller of a scene leaves. */
    public static Change change(Scene scene, Leaving leaving) {
        return left(scene).then(leaving.change(scene));
    }

    // What anybody could still take back is forgotten whoever leaves.
    private static boolean isNothing(Change also) {
        return also.entries().isEmpty()
                && also.writes().stream()
                        .allMatch(write -> write.key().kind().equals(Undoable.KIND));
    }

    private static Reply asksWhetherSure(Scene scene) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "leave.what",
                                                Map.of("group", scene.group().name())))),
                        List.of(
                                Button.danger(
                                        texts.say("leave.sure", Sure.YES),
                                        Press.of(PATH, Sure.YES)),
                                Button.plain(
                                        texts.say("mute.button"),
                                        MuteCommand.press(Voiced.MUTED)))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("leave.done")));
    }
}
