package dev.vitaminb.core.meeting;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Input;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day of one meeting, as buttons fill it in. */
record MeetingDayType() implements ParamType<LocalDate> {
    private static final int LENGTH = 10;

    @Override
    public Bind<LocalDate> bind(Raw raw, Scene scene) {
        try {
            return Bind.fits(LocalDate.parse(raw.text()));
        } catch (DateTimeParseException e) {
            return Bind.unfit("meeting.notADay");
        }
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(LENGTH, LENGTH);
    }
}
