package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.view.Input;
import java.util.Optional;
import java.util.regex.Pattern;

/** A draft, named by its id in a button. */
public record DraftType() implements ParamType<Draft> {
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,16}");

    @Override
    public Bind<Draft> bind(Raw raw, Scene scene) {
        return reads(raw)
                .flatMap(key -> scene.named().find(Draft.KIND.key(key.id())))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("draft.gone"));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public Optional<RecordKey<?>> reads(Raw raw) {
        return ID.matcher(raw.text()).matches()
                ? Optional.of(Draft.KIND.key(raw.text()))
                : Optional.empty();
    }

    @Override
    public boolean namesThing() {
        return true;
    }
}
