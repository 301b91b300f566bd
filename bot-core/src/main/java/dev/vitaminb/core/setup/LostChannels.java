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
import java.util.function.Predicate;

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
     * waiting. For the same channel they are asked once in two days.
     */
    public void lost(Address home, String channel) {
        askIf(channel::equals, home);
    }

    /**
     * Does the same for whichever channel a group posts in, if it was deleted while nobody saw it.
     *
     * @param isThere whether a channel of the home still is there
     */
    public void look(Address home, Predicate<String> isThere) {
        askIf(channel -> !channel.isEmpty() && !isThere.test(channel), home);
    }

    private void askIf(Predicate<String> isLost, Address home) {
        var group = directory.at(home);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var now = ledger.read(Ledger.Question.of(group)).snapshot();
            var lost = posting(now, home, isLost);
            if (lost.isEmpty()) {
                return;
            }
            var event = "lost " + lost.get().posts();
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

    private static Optional<Home> posting(Snapshot group, Address home, Predicate<String> isLost) {
        return new Groups(group)
                .find()
                .flatMap(found -> found.home(home))
                .filter(found -> isLost.test(found.channel()));
    }
}
