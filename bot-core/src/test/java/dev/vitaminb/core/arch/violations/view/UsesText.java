package dev.vitaminb.core.arch.violations.view;

import dev.vitaminb.core.arch.violations.text.Wording;
import java.util.List;

/** Uses what stands after it, and closes a circle by that. */
public record UsesText(List<Wording> words) {
    public Wording getFirst() {
        return words.getFirst();
    }

    public Wording first(Wording... others) {
        return others.length == 0 ? getFirst() : others[0];
    }
}
