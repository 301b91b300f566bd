package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Arriving;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.Instant;
import java.util.Map;

/** Opens an invitation: whoever is not known yet takes the place it was made for. */
public final class ClaimCommand implements Command {
    public static final String PATH = "claim";

    private static final int LONGEST = 64;

    private static final Param<String> CODE = Param.line("code", 1, LONGEST).required().inPrivate();

    private final Invitations invitations;

    public ClaimCommand(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(CODE).onDiscord().changes();
    }

    @Override
    public Arriving arriving(Invocation call, Snapshot snapshot, Instant now) {
        var given = call.arguments().get(CODE.name());
        var whose = invitations.whose(given == null ? "" : given.text(), snapshot);
        var worth = invitations.worth(whose, now);
        return worth == Invitations.Worth.OPEN && whose.isPresent()
                ? new Arriving.Taking(whose.get())
                : new Arriving.TurnedAway("claim.not." + worth);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        boolean own =
                invitations
                        .whose(call.get(CODE), scene.snapshot())
                        .filter(member -> member.id().equals(scene.caller().id()))
                        .isPresent();
        return call.says(
                own ? "claim.done" : "claim.known",
                Map.of("group", scene.group().name(), "name", scene.caller().name()));
    }
}
