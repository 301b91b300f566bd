package dev.vitaminb.web.page;

import dev.vitaminb.core.group.Directory;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.InstantSource;
import java.util.List;

/** The two chats of a page, as their viewer sees them. */
public final class Chats {
    private final Transcripts transcripts;
    private final Directory directory;
    private final InstantSource clock;

    public Chats(Transcripts transcripts, Directory directory, InstantSource clock) {
        this.transcripts = transcripts;
        this.directory = directory;
        this.clock = clock;
    }

    /** The number of the last change in any room of a group. */
    long revision(Cast cast) {
        return transcripts.revision(cast.code());
    }

    /**
     * What the viewer sees on one side, of the messages that changed after one revision and were
     * there at another. They are shown as they are now: one that has changed again since would
     * otherwise be missing, and its change have nothing to replace.
     */
    List<ShownMessage> shown(Viewer viewer, Side side, long after, long upTo) {
        if (after == upTo) {
            return List.of();
        }
        var group = directory.at(viewer.cast().room().address());
        var now = clock.instant();
        return transcripts.since(viewer.room(side), after).stream()
                .filter(message -> message.number() <= upTo)
                .filter(message -> message.content().isSeenBy(viewer.persona().key()))
                .map(message -> new ShownMessage(viewer, side, message, group, now))
                .toList();
    }
}
