package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.TimeType;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Press;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says when the group usually meets; dates that were off or moved are forgotten by it. */
public final class PlanMeetingCommand implements Command {
    private static final String PATH = "meeting.plan";

    private static final Param<Rhythm> RHYTHM =
            Param.choice("rhythm", Rhythm.class, "meeting.rhythm");
    private static final Param<DayOfWeek> WEEKDAY =
            Param.choice("weekday", DayOfWeek.class, "weekday");
    private static final Param<LocalTime> AT = Param.of("at", new TimeType());
    private static final Param<String> PLACE = Param.line("place", 0, 80);

    private static final MeetingPlan USUAL =
            new MeetingPlan(Rhythm.WEEKLY, DayOfWeek.TUESDAY, LocalTime.of(19, 0), "", List.of());

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(RHYTHM, WEEKDAY, AT, PLACE)
                .byOrganisers()
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var present = new Meetings(scene.snapshot()).plan().orElse(USUAL);
        if (call.isBare()) {
            return call.asks(List.of(RHYTHM, WEEKDAY, AT, PLACE), values(present));
        }
        var plan =
                new MeetingPlan(
                        call.find(RHYTHM).orElse(present.rhythm()),
                        call.find(WEEKDAY).orElse(present.weekday()),
                        call.find(AT).orElse(present.at()),
                        call.told(PLACE, present.place(), ""),
                        List.of());
        return records(call, plan.keeping(present.exceptions(), scene.today()));
    }

    /** The change to another plan; when the recap comes may depend on it. */
    static Step records(Call call, MeetingPlan plan) {
        return call.records(change(call.scene(), plan), "set");
    }

    static Change change(Scene scene, MeetingPlan plan) {
        return Change.of(
                        scene.entry(EntryKind.GROUP_CHANGED, Meetings.KEY.label()),
                        Meetings.put(plan))
                .due(new Due(Due.RECAP, scene.now()));
    }

    private static Map<String, String> values(MeetingPlan plan) {
        var values = new HashMap<String, String>();
        values.put(RHYTHM.name(), plan.rhythm().name());
        values.put(WEEKDAY.name(), plan.weekday().name());
        values.put(AT.name(), plan.at().toString());
        values.put(PLACE.name(), plan.place());
        return values;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(MeetingViews.plan(scene));
    }
}
