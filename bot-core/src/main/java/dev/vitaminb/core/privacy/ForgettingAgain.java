package dev.vitaminb.core.privacy;

import static java.util.stream.Collectors.toSet;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.referral.Referral;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.ForgetCommand;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.thanks.Thanks;
import dev.vitaminb.core.thanks.ThanksCard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Erases again in restored data what had been erased since the backup was taken, and tells what
 * became of an erasure in which the program died. It runs before anybody can call, and alone.
 */
public final class ForgettingAgain {
    private final Ledger ledger;
    private final Directory directory;
    private final InstantSource clock;
    private final Function<Scene, Change> leaving;
    private final Undoables undoables;
    private final DissolveDuty.Erasing erasing;

    /**
     * @param leaving what is recorded when the caller of a scene leaves
     */
    public ForgettingAgain(
            Ledger ledger,
            Directory directory,
            InstantSource clock,
            Function<Scene, Change> leaving,
            Undoables undoables,
            DissolveDuty.Erasing erasing) {
        this.ledger = ledger;
        this.directory = directory;
        this.clock = clock;
        this.leaving = leaving;
        this.undoables = undoables;
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

        /** The accounts, as keyed hashes, that were blocked and not let in again since. */
        Collection<String> blocked();
    }

    /**
     * Something that is there, or should be, against what is noted.
     *
     * @param cause what is noted
     * @param change what puts it right
     */
    private record Step(Erasure cause, Scene scene, Change change) {}

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
        for (var step = next(group, noted); step.isPresent(); step = next(group, noted)) {
            take(step.get());
            found++;
        }
        return found;
    }

    private Optional<Step> next(GroupId group, Noted noted) {
        var snapshot = snapshot(group);
        if (new Groups(snapshot).find().isEmpty()) {
            return Optional.empty();
        }
        return Stream.<Supplier<Optional<Step>>>of(
                        () -> member(snapshot, noted),
                        () -> profile(snapshot, noted),
                        () -> words(snapshot, noted),
                        () -> referral(snapshot, noted),
                        () -> thanks(snapshot, noted),
                        () -> unblocked(snapshot, noted),
                        () -> blocked(snapshot, noted))
                .flatMap(each -> each.get().stream())
                .findFirst();
    }

    private Optional<Step> member(Snapshot snapshot, Noted noted) {
        return snapshot.all(Members.KIND).stream()
                .filter(member -> member.left().isEmpty())
                .filter(member -> noted.has(Erasure.of(member.id()), member.confirmed()))
                .findFirst()
                .map(member -> scene(snapshot, member))
                .map(scene ->
                        new Step(Erasure.of(scene.caller().id()), scene, leaving.apply(scene)));
    }

    private Optional<Step> profile(Snapshot snapshot, Noted noted) {
        return snapshot.all(Members.KIND).stream()
                .filter(member -> !member.profile().equals(Profile.EMPTY))
                .filter(member -> noted.has(Erasure.profileOf(member), member.joined()))
                .findFirst()
                .map(member ->
                        new Step(
                                Erasure.profileOf(member),
                                scene(snapshot, member),
                                EmptyProfileCommand.change(scene(snapshot, member), undoables)));
    }

    private Optional<Step> words(Snapshot snapshot, Noted noted) {
        return snapshot.all(Requests.KIND).stream()
                .filter(Request::hasWords)
                .filter(request -> noted.has(Erasure.wordsOf(request), request.posted()))
                .findFirst()
                .map(request -> {
                    var scene = scene(snapshot, somebody(snapshot, request.requester()));
                    return new Step(
                            Erasure.wordsOf(request),
                            scene,
                            ForgetCommand.change(scene, request, undoables));
                });
    }

    // What it counted was restored with it, and stays: numbers are nobody's words.
    private Optional<Step> referral(Snapshot snapshot, Noted noted) {
        return snapshot.all(Referrals.KIND).stream()
                .filter(Referral::hasWords)
                .filter(referral -> noted.has(Erasure.wordsOf(referral), referral.given()))
                .findFirst()
                .map(referral -> {
                    var scene = scene(snapshot, somebody(snapshot, referral.giver()));
                    var write = Referrals.put(referral.wordless());
                    return new Step(
                            Erasure.wordsOf(referral), scene, forgetting(scene, write, List.of()));
                });
    }

    private Optional<Step> thanks(Snapshot snapshot, Noted noted) {
        return snapshot.all(Thanks.KIND).stream()
                .filter(thanks -> noted.has(Erasure.of(thanks), thanks.at()))
                .findFirst()
                .map(thanks -> {
                    var scene = scene(snapshot, somebody(snapshot, thanks.from()));
                    var write = Write.delete(Thanks.KIND.key(thanks.number()));
                    var cards = ThanksCard.of(List.of(thanks), snapshot);
                    return new Step(Erasure.of(thanks), scene, forgetting(scene, write, cards));
                });
    }

    private Change forgetting(Scene scene, Write<?> write, List<Posting> cards) {
        return Change.of(scene.entry(EntryKind.WORDS_FORGOTTEN, write.key().label()), write)
                .then(undoables.forgetting(scene.snapshot().group()))
                .posting(cards);
    }

    private Optional<Step> unblocked(Snapshot snapshot, Noted noted) {
        return Parting.in(snapshot).stream()
                .filter(Parting::isBlocked)
                .filter(parting -> noted.has(Erasure.unblocking(parting), parting.at()))
                .findFirst()
                .map(parting -> {
                    var scene = scene(snapshot, somebody(snapshot, parting.member()));
                    var entry =
                            scene.entry(
                                    EntryKind.UNBLOCKED,
                                    Members.KIND.key(parting.member()).label());
                    return new Step(
                            Erasure.unblocking(parting),
                            scene,
                            Change.of(entry, parting.deletion()));
                });
    }

    // Which number they had is not noted, and by now it may be somebody else's: they get one that
    // nobody has.
    private Optional<Step> blocked(Snapshot snapshot, Noted noted) {
        var known =
                Parting.in(snapshot).stream()
                        .filter(Parting::isBlocked)
                        .map(Parting::person)
                        .collect(toSet());
        return noted.blocked().stream()
                .filter(person -> !known.contains(person))
                .findFirst()
                .map(person -> {
                    var group = new Groups(snapshot).the().withMember();
                    var nobody = Member.nobody(new MemberId(group.members()), clock.instant());
                    var scene = scene(snapshot, nobody);
                    var id = nobody.id() + "-1";
                    return new Step(
                            new Erasure(Erasure.Kind.BLOCKED, person),
                            scene,
                            Change.of(
                                            scene.entry(
                                                    EntryKind.BLOCKED,
                                                    Members.KIND.key(nobody.id()).label()),
                                            Groups.put(group),
                                            Members.put(nobody),
                                            Write.put(
                                                    Parting.KIND.key(id),
                                                    new Parting(
                                                            id,
                                                            person,
                                                            nobody.id(),
                                                            Parting.Way.BLOCKED,
                                                            "",
                                                            scene.now())))
                                    .and(removals(snapshot, person)));
                });
    }

    // One that lets them come back must not be found first.
    private static Write<?>[] removals(Snapshot snapshot, String person) {
        return Parting.in(snapshot).stream()
                .filter(parting -> parting.person().equals(person))
                .map(Parting::deletion)
                .toArray(Write<?>[]::new);
    }

    private Member somebody(Snapshot snapshot, MemberId id) {
        return Members.in(snapshot).find(id).orElseGet(() -> Member.nobody(id, clock.instant()));
    }

    private Scene scene(Snapshot snapshot, Member member) {
        return Scene.of(snapshot, member, clock.instant());
    }

    private void take(Step step) {
        var scene = step.scene();
        var group = scene.snapshot().group();
        if (step.cause().kind() == Erasure.Kind.MEMBER) {
            scene.caller().identities().forEach(it -> directory.forgetMember(it, group));
        }
        var commit =
                new Ledger.Commit(
                        scene.snapshot(),
                        "",
                        "",
                        step.change(),
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
