package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.View;
import java.util.List;

/** The answer to the caller, and to nobody else. */
public sealed interface Reply extends Step {
    /** A private message. */
    record Said(View view) implements Reply {}

    /** A form to be filled in. */
    record Asked(Form form) implements Reply {}

    /** Nothing: what has just been posted says it all. */
    record Quiet() implements Reply {}

    /** A private message about words that others can read; the adapter deletes them if it may. */
    record Misplaced(View view) implements Reply {}

    /** A private message of these blocks. */
    static Reply said(Block... blocks) {
        return new Said(View.of(blocks));
    }

    /** This answer with a block and buttons below; a form is left as it is. */
    default Reply with(Block block, List<Button> buttons) {
        return switch (this) {
            case Said(var view) -> new Said(view.and(block).with(buttons));
            case Misplaced(var view) -> new Misplaced(view.and(block).with(buttons));
            case Quiet() -> new Said(View.of(block).with(buttons));
            case Asked asked -> asked;
        };
    }
}
