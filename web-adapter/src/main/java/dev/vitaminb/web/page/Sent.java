package dev.vitaminb.web.page;

import dev.vitaminb.core.view.Form;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets back for what it sent: the form that the bot asks to be filled in, if any.
 * Everything else reaches it as a change of the room.
 */
public record Sent(Side side, @Nullable ShownForm form) {
    static Sent of(Side side, Optional<Form> asked) {
        return new Sent(side, asked.map(form -> new ShownForm(side, form)).orElse(null));
    }

    public boolean isAsking() {
        return form != null;
    }

    /** The id of the next thing that is sent from there. */
    public String event() {
        return Events.next();
    }
}
