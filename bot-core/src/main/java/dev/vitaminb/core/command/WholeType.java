package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.util.Map;

/** A whole number in a range, both ends included. */
record WholeType(long least, long most) implements ParamType<Long> {
    @Override
    public Bind<Long> bind(Raw raw, Scene scene) {
        try {
            long number = Long.parseLong(raw.text().strip());
            if (number >= least && number <= most) {
                return Bind.fits(number);
            }
        } catch (NumberFormatException e) {
            // Said below: out of range and no number get the same answer.
        }
        return Bind.unfit("input.notWhole", Map.of("least", least, "most", most));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Whole(least, most);
    }
}
