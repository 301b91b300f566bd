package dev.vitaminb.core.setup;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Snapshot;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is done when a channel in which a group's bot posts is deleted. */
public final class LostChannels {
    private static final int TRIES = 5;

    private final Ledger ledger;
    private final Directory directory;
    private final Nudge nudge;
    private final InstantSource clock;

    public LostChannels(Ledger ledger, Directory directory, Nudge nudge, InstantSource clock) {
        this.ledger = ledger;
        this.directory = directory;
        this.nudge = nudge;
        this.clock = clock;
    }

    /**
     * Asks the organisers for another channel, if a group posts there; what waits for it goes on
     * waiting.
     *
     * @param event the platform's id of the deletion: told twice, it is asked once
     */
    public void lost(Address home, String channel, String event) {
        var group = directory.at(home);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var now = ledger.read(Ledger.Question.of(group)).snapshot();
            var lost = posting(now, home, channel);
            if (lost.isEmpty()) {
                return;
            }
            var commit =
                    new Ledger.Commit(
                            now,
                            event,
                            "",
                            Change.NONE.posting(LostChannelNotice.about(lost.get(), now)),
                            new Receipt("", "", List.of()),
                            clock.instant());
            if (!(ledger.commit(commit) instanceof Ledger.Committed.Conflict)) {
                nudge.posted(group, commit.change().postings());
                return;
            }
        }
    }

    private static Optional<Home> posting(Snapshot group, Address home, String channel) {
        return new Groups(group)
                .find()
                .flatMap(found -> found.home(home))
                .filter(found -> found.channel().equals(channel));
    }
}
