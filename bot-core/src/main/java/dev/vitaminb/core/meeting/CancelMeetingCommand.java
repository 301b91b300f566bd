package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.time.LocalDate;
import java.util.Optional;

/** Says that one meeting is off; everybody is told. */
public final class CancelMeetingCommand implements Command {
    private static final String PATH = "meeting.off";

    private static final Param<LocalDate> DAY =
            Param.of("day", new MeetingDayType()).required().byButton();

    static Press press(LocalDate day) {
        return Press.of(PATH, day);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(DAY).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        return MoveMeetingCommand.except(call, call.get(DAY), Optional.empty());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(MeetingViews.plan(scene));
    }
}
