package dev.vitaminb.core.view;

import java.util.ArrayList;
import java.util.List;

/** A message in no platform's terms: blocks from top to bottom, then buttons. */
public record View(List<Block> blocks, List<Button> buttons) {
    public View {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
    }

    /** A view of these blocks without buttons. */
    public static View of(Block... blocks) {
        return new View(List.of(blocks), List.of());
    }

    /** The same view with more buttons below. */
    public View with(Button... more) {
        return with(List.of(more));
    }

    /** The same view with more buttons below. */
    public View with(List<Button> more) {
        var all = new ArrayList<>(buttons);
        all.addAll(more);
        return new View(blocks, all);
    }

    /** The same view with one more block at its end. */
    public View and(Block block) {
        var all = new ArrayList<>(blocks);
        all.add(block);
        return new View(all, buttons);
    }
}
