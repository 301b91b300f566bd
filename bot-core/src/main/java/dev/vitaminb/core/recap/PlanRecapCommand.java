package dev.vitaminb.core.recap;

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
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.recap.RecapPlan.Too;
import dev.vitaminb.core.view.View;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says on which day and at what time the recap comes, and which further ones there are. */
public final class PlanRecapCommand implements Command {
    static final String PATH = "recap.plan";

    private static final Param<Day> DAY = Param.choice("day", Day.class, "recap.day");
    private static final Param<LocalTime> AT = Param.of("at", new TimeType());
    private static final Param<Too> MONTHLY = Param.choice("monthly", Too.class, "recap.too");
    private static final Param<Too> YEARLY = Param.choice("yearly", Too.class, "recap.too");

    /** The day on which it comes. */
    enum Day {
        EVE,
        MONDAY,
        TUESDAY,
        WEDNESDAY,
        THURSDAY,
        FRIDAY,
        SATURDAY,
        SUNDAY;

        private static Day of(Optional<DayOfWeek> weekday) {
            return weekday.map(day -> Day.valueOf(day.name())).orElse(EVE);
        }

        private Optional<DayOfWeek> weekday() {
            return this == EVE ? Optional.empty() : Optional.of(DayOfWeek.valueOf(name()));
        }
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(DAY, AT, MONTHLY, YEARLY)
                .byOrganisers()
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var plan = new Recaps(call.scene().snapshot()).plan();
        if (call.isBare()) {
            return call.asks(List.of(DAY, AT, MONTHLY, YEARLY), values(plan));
        }
        var wanted =
                plan.with(
                        call.find(DAY).map(Day::weekday).orElse(plan.day()),
                        call.find(AT).orElse(plan.at()),
                        call.find(MONTHLY).orElse(plan.monthly()),
                        call.find(YEARLY).orElse(plan.yearly()));
        return records(call, ahead(wanted, call.scene()));
    }

    // A day that was none when it passed is not caught up with.
    private static RecapPlan ahead(RecapPlan plan, Scene scene) {
        var meeting = new Meetings(scene.snapshot()).plan();
        var due = plan.due(scene.group(), meeting);
        return plan.on(due, scene.group()).isAfter(scene.now())
                ? plan
                : ahead(plan.past(due), scene);
    }

    private static Map<String, String> values(RecapPlan plan) {
        var values = new HashMap<String, String>();
        values.put(DAY.name(), Day.of(plan.day()).name());
        values.put(AT.name(), plan.at().toString());
        values.put(MONTHLY.name(), plan.monthly().name());
        values.put(YEARLY.name(), plan.yearly().name());
        return values;
    }

    /** The change to another plan; when the next one comes is thought over at once. */
    static Step records(Call call, RecapPlan plan) {
        var scene = call.scene();
        return call.records(
                Change.of(
                                scene.entry(EntryKind.GROUP_CHANGED, Recaps.PLAN.label()),
                                Recaps.put(plan))
                        .due(new Due(Due.RECAP, scene.now())),
                "set");
    }

    /** When the next one comes now. */
    static Reply answer(Scene scene) {
        return new Reply.Said(View.of(RecapCommand.when(scene)).with(RecapCommand.buttons(scene)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return answer(scene);
    }
}
