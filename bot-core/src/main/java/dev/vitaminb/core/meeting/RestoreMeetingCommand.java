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

/** Says that a meeting that was off or moved takes place as usual; everybody is told. */
public final class RestoreMeetingCommand implements Command {
    private static final String PATH = "meeting.asUsual";

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
        var scene = call.scene();
        var day = call.get(DAY);
        return new Meetings(scene.snapshot())
                .plan()
                .filter(plan ->
                        plan.exceptions(scene.today()).stream()
                                .anyMatch(each -> each.from().equals(day)))
                .<Step>map(plan ->
                        call.records(
                                PlanMeetingCommand.change(scene, plan.asUsual(day))
                                        .posting(
                                                MeetingNotice.asUsual(scene, day)
                                                        .to(scene.group().homes())),
                                "set"))
                .orElseGet(() -> new Reply.Said(MeetingViews.plan(scene)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(MeetingViews.plan(scene));
    }
}
