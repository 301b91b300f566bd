package dev.vitaminb.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a viewer's page.
 *
 * @param frame what stands around the chats, if that changed
 * @param after the revision that the page shows already
 */
public record Update(
        @Nullable Frame frame, List<ShownMessage> room, List<ShownMessage> direct, long after) {
    boolean isEmpty() {
        return frame == null && room.isEmpty() && direct.isEmpty();
    }

    /** Messages that are on the page already and look different now. */
    public List<ShownMessage> changed() {
        return Stream.concat(room.stream(), direct.stream()).filter(it -> !isNew(it)).toList();
    }

    /** Messages that go to the end of the room. */
    public List<ShownMessage> newInRoom() {
        return room.stream().filter(this::isNew).toList();
    }

    /** Messages that go to the end of the private chat. */
    public List<ShownMessage> newInDirect() {
        return direct.stream().filter(this::isNew).toList();
    }

    private boolean isNew(ShownMessage shown) {
        return shown.message().number() > after;
    }
}
