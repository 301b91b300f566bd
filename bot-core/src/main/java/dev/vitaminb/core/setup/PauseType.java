package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.text.DayReader;
import dev.vitaminb.core.view.Input;
import java.time.LocalDate;
import java.util.Map;

/** The last day of a pause, within a year. */
record PauseType() implements ParamType<LocalDate> {
    private static final int MOST_DAYS = 366;

    @Override
    public Bind<LocalDate> bind(Raw raw, Scene scene) {
        return DayReader.read(raw.text(), scene.today())
                .filter(day -> !day.isAfter(scene.today().plusDays(MOST_DAYS)))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("input.notADay", Map.of()));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, 10);
    }
}
