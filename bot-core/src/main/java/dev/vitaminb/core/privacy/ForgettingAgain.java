package dev.vitaminb.core.privacy;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Forgets again in restored data whoever had been forgotten since the backup was taken. It runs
 * before anybody can call, and alone.
 */
public final class ForgettingAgain {
    private final Ledger ledger;
    private final Directory directory;
    private final InstantSource clock;
    private final Function<Scene, Change> leaving;

    /**
     * @param leaving what is recorded when the caller of a scene leaves
     */
    public ForgettingAgain(
            Ledger ledger,
            Directory directory,
            InstantSource clock,
            Function<Scene, Change> leaving) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.leaving = leaving;
    }

    /**
     * Forgets those members of a group.
     *
     * @return how many were there again
     */
    public int forget(GroupId group, Predicate<Member> whoever) {
        int found = 0;
        for (var next = next(group, whoever); next.isPresent(); next = next(group, whoever)) {
            record(next.get());
            found++;
        }
        return found;
    }

    private Optional<Scene> next(GroupId group, Predicate<Member> whoever) {
        var snapshot = ledger.read(Ledger.Question.of(group)).snapshot();
        return new Groups(snapshot)
                .find()
                .flatMap(there -> kept(snapshot, whoever))
                .map(member -> Scene.of(snapshot, member, clock.instant()));
    }

    private static Optional<Member> kept(Snapshot snapshot, Predicate<Member> whoever) {
        return snapshot.all(Members.KIND).stream()
                .filter(member -> member.left().isEmpty())
                .filter(whoever)
                .findFirst();
    }

    private void record(Scene scene) {
        var commit =
                new Ledger.Commit(
                        scene.snapshot(),
                        "",
                        "",
                        leaving.apply(scene),
                        new Receipt("", "", List.of()),
                        scene.now());
        if (!(ledger.commit(commit) instanceof Committed.Recorded)) {
            throw new IllegalStateException("Somebody else is at work on this group");
        }
        scene.caller()
                .identities()
                .forEach(it -> directory.forgetMember(it, scene.snapshot().group()));
    }
}
