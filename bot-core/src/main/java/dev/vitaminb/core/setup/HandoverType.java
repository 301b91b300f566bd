package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.view.Input;
import java.util.Optional;
import java.util.regex.Pattern;

/** A hand-over that was offered, named on a button by the tag of the member who was asked. */
record HandoverType() implements ParamType<Handover> {
    private static final Pattern TAG = Pattern.compile("m[1-9][0-9]{0,8}");

    @Override
    public Bind<Handover> bind(Raw raw, Scene scene) {
        return reads(raw)
                .flatMap(key -> scene.named().find(Handover.KIND.key(key.id())))
                .filter(handover -> handover.stands(scene))
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("handover.gone"));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public Optional<RecordKey<?>> reads(Raw raw) {
        return TAG.matcher(raw.text()).matches()
                ? Optional.of(Handover.KIND.key(raw.text()))
                : Optional.empty();
    }

    @Override
    public boolean namesThing() {
        return true;
    }
}
