package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;

/** Not for me: forgets what is known about the caller, whose number alone stays. */
public final class LeaveCommand implements Command {
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

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("leave").unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var self = scene.caller();
        if (self.isOrganiser() && scene.members().organisers().size() == 1) {
            return call.says("leave.lastOrganiser");
        }
        return call.records(
                Change.of(
                                scene.entry(EntryKind.LEFT, Members.KIND.key(self.id()).label()),
                                Members.put(self.gone(scene.now())))
                        .then(leaving.change(scene)),
                "left");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return Reply.said(new Block.Paragraph(scene.texts().line("leave.done")));
    }
}
