package dev.vitaminb.web.page;

import java.util.List;

/**
 * A whole page.
 *
 * @param revision what the page shows; changes after it are pushed
 */
public record Page(Frame frame, List<ShownMessage> room, List<ShownMessage> direct, long revision) {
    /** The id of the next thing that is sent from here; sent twice, it counts once. */
    public String event() {
        return Events.next();
    }

    /** The longest text that can be sent, in characters. */
    public int longest() {
        return ChatController.LONGEST;
    }
}
