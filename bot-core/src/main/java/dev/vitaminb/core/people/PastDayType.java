package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.text.DayReader;
import dev.vitaminb.core.view.Input;
import java.time.LocalDate;

/** A day of the last years, today included. */
record PastDayType() implements ParamType<LocalDate> {
    private static final int MOST_YEARS = 100;
    private static final int LONGEST = 10;

    @Override
    public Bind<LocalDate> bind(Raw raw, Scene scene) {
        var today = scene.today();
        return DayReader.read(raw.text(), today)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(MOST_YEARS)))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("unclaimed.notADay"));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, LONGEST);
    }
}
