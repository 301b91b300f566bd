package dev.vitaminb.web.page;

import dev.vitaminb.core.view.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets back for what it sent: the form that the bot asks to be filled in, if any.
 * Everything else reaches it as a change of the room.
 */
public record Sent(Side side, @Nullable ShownForm form) {
    static Sent from(Side side) {
        return new Sent(side, null);
    }

    static Sent asking(Side side, Form form) {
        return new Sent(side, new ShownForm(side, form));
    }

    public boolean isAsking() {
        return form != null;
    }

    /** The id of the next thing that is sent from there. */
    public String event() {
        return Events.next();
    }
}
