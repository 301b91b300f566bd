package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.DayAheadType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.view.Press;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves one meeting to another day, at the same time; everybody is told. */
public final class MoveMeetingCommand implements Command {
    private static final String PATH = "meeting.move";
    private static final int FARTHEST = 60;

    private static final Param<LocalDate> DAY =
            Param.of("day", new MeetingDayType()).required().byButton();
    private static final Param<LocalDate> TO = Param.of("to", new DayAheadType(FARTHEST));

    static Press press(LocalDate day) {
        return Press.of(PATH, day);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(DAY, TO).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        var to = call.find(TO);
        return to.isEmpty()
                ? call.asks(List.of(TO), call.given())
                : except(call, call.get(DAY), to);
    }

    /** The change by which a meeting is off or moved. */
    static Step except(Call call, LocalDate day, Optional<LocalDate> to) {
        var scene = call.scene();
        var plan = new Meetings(scene.snapshot()).plan();
        if (plan.isEmpty() || day.isBefore(scene.today()) || !plan.get().meets(day)) {
            return new Reply.Said(MeetingViews.plan(scene));
        }
        if (to.filter(plan.get()::meets).isPresent()) {
            return call.says(
                    "meeting.move.taken",
                    Map.of("day", Dates.day(to.get(), scene.today(), scene.texts())));
        }
        return call.records(
                PlanMeetingCommand.change(scene, plan.get().except(day, to, scene.today()))
                        .posting(MeetingNotice.of(scene, day, to).to(scene.group().homes())),
                "set");
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(MeetingViews.plan(scene));
    }
}
