package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Pseudonyms;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Parting;

/** Removes a member, who may come back. */
public final class RemoveCommand implements Command {
    private final Removing removing;

    /**
     * @param leaving what else has to follow when somebody leaves
     */
    public RemoveCommand(LeaveCommand.Leaving leaving, Pseudonyms pseudonyms) {
        this.removing = new Removing("remove", Parting.Way.REMOVED, leaving, pseudonyms);
    }

    @Override
    public CommandSpec spec() {
        return removing.spec();
    }

    @Override
    public Step run(Call call) {
        return removing.run(call);
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return removing.recorded(scene, receipt);
    }
}
