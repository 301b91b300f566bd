package dev.vitaminb.core.courier;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Button;
import java.util.List;
import java.util.function.Function;

/**
 * How everything that is sent looks.
 *
 * @param underPrivate the buttons that stand under whatever is written to somebody in private, in
 *     their texts
 */
public record Renderings(List<Rendering> all, Function<Texts, List<Button>> underPrivate) {
    public Renderings {
        all = List.copyOf(all);
    }
}
