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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Erases again in restored data what had been erased since the backup was taken, and tells what
 * became of an erasure in which the program died. It runs before anybody can call, and alone.
 */
public final class ForgettingAgain {
    private final Ledger ledger;
    private final Directory directory;
    private final InstantSource clock;
    private final Function<Scene, Change> leaving;
    private final DissolveDuty.Erasing erasing;

    /**
     * @param leaving what is recorded when the caller of a scene leaves
     */
    public ForgettingAgain(
            Ledger ledger,
            Directory directory,
            InstantSource clock,
            Function<Scene, Change> leaving,
            DissolveDuty.Erasing erasing) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.leaving = leaving;
        this.erasing = erasing;
    }

    /** What is noted of a group. */
    public interface Noted {
        /**
         * Whether this was erased.
         *
         * @param since when what there is now was last seen: whatever came after the erasure is
         *     something else of the same name
         */
        boolean has(Erasure what, Instant since);
    }

    /** Something that is there and could have been erased, and the change that erases it. */
    private record Present(Erasure what, Instant since, Function<Scene, Change> erasing) {}

    /**
     * Erases again what is noted of a group.
     *
     * @return how much was there again
     */
    public int forget(GroupId group, Noted noted) {
        var began = began(group);
        if (began.filter(at -> noted.has(Erasure.WHOLE, at)).isPresent()) {
            var snapshot = snapshot(group);
            if (new Groups(snapshot).find().isPresent()) {
                erasing.hints(snapshot);
            }
            erasing.everything(group);
            return 1;
        }
        int found = 0;
        for (var next = next(group, noted); next.isPresent(); next = next(group, noted)) {
            record(next.get());
            found++;
        }
        return found;
    }

    private record Step(Scene scene, Present present) {}

    private Optional<Step> next(GroupId group, Noted noted) {
        var snapshot = snapshot(group);
        if (new Groups(snapshot).find().isEmpty()) {
            return Optional.empty();
        }
        for (var member : snapshot.all(Members.KIND)) {
            for (var present : of(member)) {
                if (noted.has(present.what(), present.since())) {
                    return Optional.of(
                            new Step(Scene.of(snapshot, member, clock.instant()), present));
                }
            }
        }
        return Optional.empty();
    }

    private List<Present> of(Member member) {
        return member.left().isPresent()
                ? List.of()
                : List.of(new Present(Erasure.of(member.id()), member.confirmed(), leaving));
    }

    private void record(Step step) {
        var scene = step.scene();
        var group = scene.snapshot().group();
        if (step.present().what().kind() == Erasure.Kind.MEMBER) {
            scene.caller().identities().forEach(it -> directory.forgetMember(it, group));
        }
        var commit =
                new Ledger.Commit(
                        scene.snapshot(),
                        "",
                        "",
                        step.present().erasing().apply(scene),
                        new Receipt("", "", List.of()),
                        scene.now());
        if (!(ledger.commit(commit) instanceof Committed.Recorded)) {
            throw new IllegalStateException("Somebody else is at work on this group");
        }
    }

    /**
     * Whether what one commit was to erase is gone. If it is not, the directory, which forgets
     * first, is told again of those who are there.
     */
    public boolean settle(GroupId group, Noted noted) {
        var snapshot = snapshot(group);
        if (new Groups(snapshot).find().isEmpty()) {
            return true;
        }
        if (began(group).filter(at -> noted.has(Erasure.WHOLE, at)).isEmpty()
                && next(group, noted).isEmpty()) {
            return true;
        }
        for (var member : Members.in(snapshot).here()) {
            member.identities().forEach(person -> directory.noteMember(person, group));
        }
        return false;
    }

    private Optional<Instant> began(GroupId group) {
        return ledger.entries(group, 0, 1).stream().findFirst().map(first -> first.entry().at());
    }

    private Snapshot snapshot(GroupId group) {
        return ledger.read(Ledger.Question.of(group)).snapshot();
    }
}
