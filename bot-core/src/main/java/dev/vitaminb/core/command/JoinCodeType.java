package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.view.Input;
import java.util.Optional;

/** A code to join a group by, as it was typed. */
public record JoinCodeType() implements ParamType<String> {
    private static final int LONGEST = 60;

    @Override
    public Bind<String> bind(Raw raw, Scene scene) {
        var text = raw.text().strip();
        return text.isEmpty() || text.length() > LONGEST
                ? Bind.unfit("join.wrong")
                : Bind.fits(text);
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Line(1, LONGEST);
    }

    @Override
    public Optional<RecordKey<?>> reads(Raw raw) {
        return JoinCode.Typed.from(raw.text()).map(typed -> JoinCode.KEY);
    }
}
