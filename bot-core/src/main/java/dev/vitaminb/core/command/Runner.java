package dev.vitaminb.core.command;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.command.Admission.Admitted;
import dev.vitaminb.core.command.Admission.Arrival;
import dev.vitaminb.core.command.Binder.Bound;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Pseudonyms;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes one invocation through one read, the command's decision, and one commit.
 *
 * <p>A conflict with somebody else's commit runs the command again on the newer state.
 */
final class Runner {
    private static final int TRIES = 5;

    private final Ledger ledger;
    private final Catalogue catalogue;
    private final RepeatReply repeats;
    private final InstantSource clock;
    private final Nudge nudge;
    private final Watch watch;
    private final Consumer<Scene> belonging;
    private final Pseudonyms pseudonyms;
    private final BiConsumer<Address, GroupId> housed;
    private final Admissions admissions;
    private final Presences presences;

    Runner(
            Ledger ledger,
            Catalogue catalogue,
            InstantSource clock,
            Nudge nudge,
            Watch watch,
            Consumer<Scene> belonging,
            Pseudonyms pseudonyms,
            BiConsumer<Address, GroupId> housed,
            Admissions admissions,
            Presences presences) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.repeats = new RepeatReply();
        this.clock = clock;
        this.nudge = nudge;
        this.watch = watch;
        this.belonging = belonging;
        this.pseudonyms = pseudonyms;
        this.housed = housed;
        this.admissions = admissions;
        this.presences = presences;
    }

    /** Runs a command in a group; throws {@link Contention} if others kept being faster. */
    Reply run(GroupId group, Command command, Invocation call) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var reply = attempt(group, command, call);
            if (reply.isPresent()) {
                return reply.get();
            }
            Pause.jitter(attempt);
        }
        throw new Contention();
    }

    /**
     * The scene in which somebody calls, without doing anything; empty if they do not belong there.
     */
    Optional<Scene> scene(GroupId group, Invocation given) {
        var read = ledger.read(Ledger.Question.of(group));
        if (new Groups(read.snapshot()).find().isEmpty()) {
            return Optional.empty();
        }
        var call = told(given, read.snapshot());
        return Admission.admit(
                                read.snapshot(),
                                new Arriving.AsUsual(),
                                call,
                                pseudonyms,
                                clock.instant())
                        instanceof Admitted.In in
                ? Optional.of(scene(in.snapshot(), read, call, in.member(), clock.instant()))
                : Optional.empty();
    }

    /** The menu of the group at home at a place; before there is one, that of its founder. */
    Menu menu(GroupId group, Place.Home place) {
        var snapshot = ledger.read(Ledger.Question.of(group)).snapshot();
        var now = clock.instant();
        var scene =
                Optional.of(snapshot)
                        .filter(it -> isHome(it, place))
                        .flatMap(it -> Members.in(it).here().stream().findFirst())
                        .map(member -> Scene.of(snapshot, member, now))
                        .orElseGet(() -> Founding.scene(snapshot, place, now));
        return Menu.in(catalogue, Menu.languages(scene), place.address().platform());
    }

    /** A group as it is now; empty if there is none. */
    Optional<Group> group(GroupId id) {
        return new Groups(ledger.read(Ledger.Question.of(id)).snapshot()).find();
    }

    /** Whether a group is at home at a place. */
    boolean isHome(GroupId group, Place place) {
        return isHome(ledger.read(Ledger.Question.of(group)).snapshot(), place);
    }

    private Invocation told(Invocation given, Snapshot snapshot) {
        return new Groups(snapshot).find().map(group -> presences.told(given, group)).orElse(given);
    }

    private Optional<Reply> attempt(GroupId groupId, Command command, Invocation event) {
        var now = clock.instant();
        var spec = command.spec();
        var repeat = repeatKey(spec, event);
        var read =
                ledger.read(
                        new Ledger.Question(
                                groupId, event.event(), repeat, named(spec, event.arguments())));
        var given = told(event, read.snapshot());
        var admitted =
                isHome(read.snapshot(), given.place()) || opens(read, spec, given, now)
                        ? Admission.admit(
                                read.snapshot(),
                                command.arriving(given, read.snapshot(), now),
                                given,
                                pseudonyms,
                                now)
                        : Founding.admit(read.snapshot(), spec, given, now);
        return switch (admitted) {
            case Admitted.NotSetUp(var key) ->
                    Optional.of(
                            hiding(
                                    spec,
                                    given,
                                    Answers.texts(given.who()),
                                    Answers.says(Answers.texts(given.who()), refused(spec, key))));
            case Admitted.TurnedAway(var key) ->
                    Optional.of(unknown(read.snapshot(), given, spec, key));
            case Admitted.Parted(var parting) ->
                    Optional.of(parted(read.snapshot(), given, spec, parting));
            case Admitted.Unknown() ->
                    Optional.of(unknown(read.snapshot(), given, spec, "admission.unknown"));
            case Admitted.Unconfirmed() ->
                    Optional.of(unknown(read.snapshot(), given, spec, "admission.unconfirmed"));
            case Admitted.WithoutRole(var role) ->
                    Optional.of(
                            unknown(
                                    read.snapshot(),
                                    given,
                                    spec,
                                    "admission.withoutRole",
                                    Map.of("role", role.name())));
            case Admitted.In in -> {
                var scene = scene(in.snapshot(), read, given, in.member(), now);
                Item.privateDestinations(in.member().id()).stream()
                        .filter(read.away()::contains)
                        .forEach(destination -> nudge.isBack(groupId, destination));
                if (read.receipt().isPresent()) {
                    yield Optional.of(repeated(scene, read.receipt().get()));
                }
                // A line names people and things in the words of the group it is typed in.
                var call =
                        given.line().isEmpty()
                                ? given
                                : given.reading(TypedLine.arguments(spec, given.line(), scene));
                var step = decide(command, call, scene, read);
                yield carryOut(step, call, repeat, read.snapshot(), scene, in);
            }
        };
    }

    // The directory is a hint: a place belongs to a group only if the group's own record says so.
    private static boolean isHome(Snapshot snapshot, Place place) {
        var group = new Groups(snapshot).find();
        return switch (place) {
            case Place.Home(var address, _, _) -> group.flatMap(it -> it.home(address)).isPresent();
            case Place.Direct direct -> group.isPresent();
        };
    }

    // Somebody who administrates a place brings a code that an organiser of the group has made.
    private static boolean opens(Ledger.Read read, CommandSpec spec, Invocation call, Instant now) {
        var raw = call.arguments().get("code");
        return spec.path().equals(Joining.PATH)
                && raw != null
                && call.who().standing() == Person.Standing.ADMINISTRATOR
                && JoinCode.Typed.from(raw.text())
                        .filter(typed -> typed.group().equals(read.snapshot().group()))
                        .filter(typed ->
                                read.named()
                                        .find(JoinCode.KEY)
                                        .filter(made -> typed.isValid(made, now))
                                        .isPresent())
                        .isPresent();
    }

    private Reply unknown(Snapshot snapshot, Invocation call, CommandSpec spec, String key) {
        return unknown(snapshot, call, spec, key, Map.of());
    }

    private Reply unknown(
            Snapshot snapshot,
            Invocation call,
            CommandSpec spec,
            String key,
            Map<String, String> more) {
        var group = new Groups(snapshot).the();
        var texts = texts(group, call);
        var arguments = new HashMap<String, Object>(more);
        arguments.put("group", group.name());
        return hiding(spec, call, texts, Answers.says(texts, refused(spec, key), arguments));
    }

    private Reply parted(Snapshot snapshot, Invocation call, CommandSpec spec, Parting parting) {
        watch.refused(call.path(), "parting." + parting.way());
        var group = new Groups(snapshot).the();
        var texts = texts(group, call);
        return hiding(spec, call, texts, new Reply.Said(PartingViews.told(group, texts, parting)));
    }

    // Private words must not stand where others read them, whoever typed them.
    private static Reply hiding(CommandSpec spec, Invocation call, Texts texts, Reply reply) {
        return isExposed(spec, call) && reply instanceof Reply.Said(var view)
                ? new Reply.Misplaced(view.and(new Block.Paragraph(texts.line("refused.exposed"))))
                : reply;
    }

    private static Texts texts(Group group, Invocation call) {
        var language = call.who().language().orElse(group.language());
        return Texts.in(Voice.of(language, group.formality()));
    }

    private Step decide(Command command, Invocation call, Scene scene, Ledger.Read read) {
        var spec = command.spec();
        var texts = scene.texts();
        if (isExposed(spec, call)) {
            return new Reply.Misplaced(Answers.view(texts, refused(spec, "refused.exposed")));
        }
        if (!exists(spec, scene)) {
            return notInThisGroup(spec, scene);
        }
        if (isShut(spec, scene)) {
            return Answers.nobodyResponsible(texts, refused(spec, "refused.nobodyResponsible"));
        }
        var refusal = Authorisation.refusal(spec, scene);
        if (refusal.isPresent()) {
            return Answers.says(texts, refused(spec, refusal.get()));
        }
        var first =
                read.repeat()
                        .filter(it -> it.at().plus(Ledger.REPEAT_KEPT).isAfter(scene.now()))
                        .map(Ledger.Repeat::receipt);
        if (first.isPresent() && stands(call, scene, first.get())) {
            return repeats.reply(call, scene, first.get());
        }
        return bound(command, call, scene);
    }

    private Reply notInThisGroup(CommandSpec spec, Scene scene) {
        return Answers.says(
                scene.texts(),
                refused(
                        spec,
                        scene.charter().isSealed() ? "refused.sealed" : "refused.notInThisGroup"),
                Map.of("group", scene.group().name()));
    }

    // What was made under an earlier charter keeps it: it is still helped with, closed and thanked
    // for, though nothing new of its kind is made. In a sealed group nothing goes on.
    private static boolean exists(CommandSpec spec, Scene scene) {
        return spec.exists().test(scene.charter())
                || (spec.isAboutAThing()
                        && !scene.charter().isSealed()
                        && new Charters(scene.snapshot()).all().stream().anyMatch(spec.exists()));
    }

    // Nothing of anybody's is recorded before members can be told whom to turn to.
    private boolean isShut(CommandSpec spec, Scene scene) {
        var group = scene.group();
        return !group.responsible().isComplete()
                && spec.access() != CommandSpec.Access.SETTING_UP
                && !Answers.OPEN_BEFORE.contains(spec.path())
                && group.homes().stream().anyMatch(home -> admissions.isGuarded(home.address()));
    }

    private boolean stands(Invocation call, Scene scene, Receipt first) {
        return command(first).stands(call, naming(scene, first), first);
    }

    /** The key of a refusal, which the watch is told on its way. */
    private String refused(CommandSpec spec, String key) {
        watch.refused(spec.path(), key);
        return key;
    }

    // Of a line that nobody has read, anything may be in it.
    private static boolean isExposed(CommandSpec spec, Invocation call) {
        return call.exposure() == Invocation.Exposure.PUBLIC
                && spec.params().stream()
                        .anyMatch(param ->
                                param.isPrivate()
                                        && (!call.line().isEmpty()
                                                || call.arguments().containsKey(param.name())));
    }

    private Step bound(Command command, Invocation invocation, Scene scene) {
        var spec = command.spec();
        var notTheirs = Authorisation.refusal(spec, invocation.arguments(), scene);
        if (notTheirs.isPresent()) {
            return Answers.says(scene.texts(), refused(spec, notTheirs.get()));
        }
        return switch (Binder.bind(spec, invocation.arguments(), scene)) {
            case Bound.Missing() -> asks(spec, invocation, scene, Map.of());
            case Bound.Wrong(var problems) -> asks(spec, invocation, scene, problems);
            case Bound.Ready(var values) -> {
                var call = new Call(invocation, spec, scene, values);
                var refusal = Authorisation.refusal(call);
                yield refusal.isPresent()
                        ? Answers.says(scene.texts(), refused(spec, refusal.get()))
                        : follow(called(command, call), invocation, scene);
            }
        };
    }

    private Step called(Command command, Call call) {
        var behalf = Entering.behalf(call);
        if (behalf.isEmpty()) {
            return command.run(call);
        }
        var scene = call.scene();
        if (behalf.get().id().equals(scene.caller().id())) {
            return Answers.says(scene.texts(), refused(call.spec(), "entering.yourself"));
        }
        return Entering.marked(
                command.run(
                        new Call(
                                call.invocation(),
                                call.spec(),
                                scene.enteringFor(behalf.get()),
                                call.bound())),
                behalf.get());
    }

    private Step follow(Step step, Invocation invocation, Scene scene) {
        if (!(step instanceof Step.Continue(var path, var arguments, var also))) {
            return step;
        }
        var next = catalogue.find(path).orElseThrow();
        if (!exists(next.spec(), scene)) {
            return notInThisGroup(next.spec(), scene);
        }
        return switch (bound(next, invocation.calling(path, arguments), scene)) {
            case Step.Recording(var change, var receipt) ->
                    new Step.Recording(also.then(change), receipt);
            case Step other -> other;
        };
    }

    // No form could mend a choice of nothing, a button that does not fit any more, or a number that
    // names nothing.
    private static Reply asks(
            CommandSpec spec, Invocation call, Scene scene, Map<String, String> problems) {
        var fields = Forms.fields(spec, call.arguments(), problems, scene);
        var nothing =
                fields.stream()
                        .filter(param ->
                                param.isRequired() && !call.arguments().containsKey(param.name()))
                        .flatMap(param -> param.type().nothing(scene).stream())
                        .findFirst();
        if (nothing.isPresent()) {
            return Answers.says(scene.texts(), nothing.get());
        }
        var beyondForms = Forms.beyond(spec, fields, problems, scene.texts());
        if (beyondForms.isPresent()) {
            return Answers.problem(beyondForms.get());
        }
        if (fields.isEmpty() || !Forms.exists(spec, scene.texts())) {
            return Answers.says(scene.texts(), "refused.stale");
        }
        var typed = new HashMap<String, String>();
        call.arguments().forEach((name, raw) -> typed.put(name, scene.typed(raw)));
        return new Reply.Asked(Forms.of(spec, fields, typed, problems, scene));
    }

    private Optional<Reply> carryOut(
            Step step, Invocation call, String repeat, Snapshot base, Scene scene, Admitted.In in) {
        return switch (step) {
            case Reply reply -> {
                // Who is only asked something joins when they answer, and then reads the word on
                // privacy.
                if (in.change().equals(Change.NONE)
                        || in.arrival() == Arrival.FOUNDER
                        || (in.arrival() == Arrival.FIRST && reply instanceof Reply.Asked)) {
                    yield Optional.of(reply);
                }
                // No receipt: whoever has joined has joined, and a repeated event reads again.
                yield commit(
                        new Ledger.Commit(
                                base,
                                "",
                                "",
                                in.change(),
                                new Receipt("", "", List.of()),
                                scene.now()),
                        scene,
                        in,
                        (after, receipt) -> reply);
            }
            case Step.Recording(var change, var receipt) -> {
                var barred = barred(call, scene, in);
                if (barred.isPresent()) {
                    yield barred;
                }
                yield commit(
                        new Ledger.Commit(
                                base,
                                call.event(),
                                // Later repeats are still repeats of the first call.
                                receipt.command().equals(AgainCommand.PATH) ? "" : repeat,
                                in.change().then(noting(scene, change, base, in)),
                                receipt,
                                scene.now()),
                        scene,
                        in,
                        this::recorded);
            }
            case Step.Continue next ->
                    throw new IllegalStateException("Not followed: " + next.path());
        };
    }

    // The code is bound to the group before that is recorded; trying again finds it bound to it.
    private Optional<Reply> barred(Invocation call, Scene scene, Admitted.In in) {
        if (in.arrival() != Arrival.FOUNDER) {
            return Optional.empty();
        }
        var place = scene.group().homes().getFirst().address();
        if (!admissions.asksForCode(place)) {
            return Optional.empty();
        }
        var raw = call.arguments().get("code");
        var code = raw == null ? "" : raw.text();
        return switch (admissions.redeem(code, place, scene.snapshot().group(), scene.now())) {
            case YES -> Optional.empty();
            case WRONG -> Optional.of(Answers.says(scene.texts(), "setup.code.WRONG"));
            case TOO_OFTEN -> Optional.of(Answers.says(scene.texts(), "setup.code.TOO_OFTEN"));
        };
    }

    private static Change noting(Scene scene, Change change, Snapshot base, Admitted.In in) {
        return Undoing.noting(scene, change, base.version() + in.change().entries().size() + 1);
    }

    private Optional<Reply> commit(
            Ledger.Commit commit, Scene scene, Admitted.In in, Answering answer) {
        return switch (ledger.commit(commit)) {
            case Committed.Conflict() -> {
                watch.committed(Watch.Try.CONFLICT);
                yield Optional.empty();
            }
            case Committed.Done(var receipt) -> {
                watch.committed(Watch.Try.REPEATED);
                yield Optional.of(overtaken(scene, receipt));
            }
            case Committed.Recorded(var snapshot) -> {
                watch.committed(Watch.Try.RECORDED);
                nudge.posted(snapshot.group(), commit.change().postings());
                var after = scene.after(snapshot, commit.change());
                var reply = answer.from(after, commit.receipt());
                noteHomes(scene.snapshot(), snapshot);
                // Now and then also of whoever is known, so that a lost hint comes back.
                if (!in.change().equals(Change.NONE)) {
                    belonging.accept(after);
                }
                if (in.arrival() != Arrival.KNOWN) {
                    reply = Answers.welcoming(reply, after);
                }
                yield Optional.of(reply);
            }
        };
    }

    private void noteHomes(Snapshot before, Snapshot after) {
        var known = new Groups(before).the().homes();
        new Groups(after)
                .the().homes().stream()
                        .filter(home -> !known.contains(home))
                        .forEach(home -> housed.accept(home.address(), after.group()));
    }

    private Reply recorded(Scene scene, Receipt receipt) {
        if (receipt.enteredFor().isPresent()) {
            return Answers.entered(scene, new MemberId(receipt.enteredFor().get()));
        }
        try {
            return command(receipt).recorded(scene, receipt);
        } catch (TakenBack gone) {
            return Answers.says(scene.texts(), "undo.gone");
        }
    }

    // The platform delivered an event again: the same answer, from what was recorded then.
    private Reply repeated(Scene scene, Receipt receipt) {
        return recorded(naming(scene, receipt), receipt);
    }

    // Which records a receipt needs is known only once it has been read itself.
    private Scene naming(Scene scene, Receipt receipt) {
        var names = command(receipt).reads(receipt);
        if (names.isEmpty()) {
            return scene;
        }
        var read = ledger.read(new Ledger.Question(scene.snapshot().group(), "", "", names));
        return scene.naming(read.named());
    }

    // The same event, delivered twice at once, was recorded after this one had read the group.
    private Reply overtaken(Scene scene, Receipt receipt) {
        var names = command(receipt).reads(receipt);
        var read = ledger.read(new Ledger.Question(scene.snapshot().group(), "", "", names));
        return recorded(scene.after(read.snapshot(), Change.NONE).naming(read.named()), receipt);
    }

    private Command command(Receipt receipt) {
        return catalogue
                .find(receipt.command())
                .orElseThrow(() -> new IllegalStateException("No /" + receipt.command()));
    }

    private static Scene scene(
            Snapshot snapshot, Ledger.Read read, Invocation call, Member caller, Instant now) {
        var group = new Groups(snapshot).the();
        var language =
                caller.preferences()
                        .language()
                        .or(call.who()::language)
                        .orElseGet(() -> caller.language(group.language()));
        return new Scene(
                snapshot,
                read.named(),
                read.away(),
                call.who(),
                caller,
                Optional.empty(),
                now,
                Texts.in(Voice.of(language, group.formality())));
    }

    private static Collection<RecordKey<?>> named(CommandSpec spec, Map<String, Raw> arguments) {
        return spec.params().stream()
                .flatMap(param ->
                        Optional.ofNullable(arguments.get(param.name()))
                                .flatMap(raw -> param.type().reads(raw))
                                .stream())
                .toList();
    }

    private static String repeatKey(CommandSpec spec, Invocation call) {
        if (spec.effect() != CommandSpec.Effect.CREATES) {
            return "";
        }
        var arguments = new TreeMap<String, String>();
        call.arguments().forEach((name, raw) -> arguments.put(name, raw.text().strip()));
        return call.who().identity() + " " + spec.path() + " " + arguments + call.line();
    }

    /** Makes the answer once something is recorded. */
    private interface Answering {
        Reply from(Scene scene, Receipt receipt);
    }
}
