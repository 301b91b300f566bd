package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.NewerSchema;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.ledger.Traces;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.vault.VaultException;
import dev.vitaminb.core.view.Input;
import dev.vitaminb.core.view.Press;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot as adapters see it: an invocation in, a reply out. Calls block; use virtual threads. */
public final class Bot {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(2);
    private static final int STRIPES = 1024;

    private final Catalogue catalogue;
    private final Directory directory;
    private final RateLimit limits;
    private final Watch watch;
    private final Presences presences = new Presences();
    private final Runner runner;
    private final WhichGroup which;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    public Bot(
            Ledger ledger,
            Catalogue catalogue,
            Directory directory,
            RateLimit limits,
            InstantSource clock,
            Nudge nudge,
            Watch watch,
            Admissions admissions) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.limits = limits;
        this.watch = watch;
        this.runner =
                new Runner(
                        ledger,
                        catalogue,
                        clock,
                        nudge,
                        watch,
                        this::noteBelonging,
                        directory,
                        this::noteHome,
                        admissions,
                        presences);
        this.which = new WhichGroup(directory, runner::group);
        Arrays.setAll(stripes, i -> new ReentrantLock());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * The group that somebody means in a private chat: the only one of theirs, or the one they have
     * chosen.
     */
    public Optional<GroupId> meant(Identity person) {
        return which.meant(person);
    }

    /**
     * In which language somebody reads private answers: as they have said, else as their platform
     * is set, else that of the group; empty if they are unknown.
     */
    public Optional<Language> language(Person who, Place place) {
        return scene(who, place).map(scene -> scene.texts().language());
    }

    /** The language of the group at home at a place; empty if there is none. */
    public Optional<Language> language(Address home) {
        return runner.group(directory.at(home)).map(Group::language);
    }

    /** From now on a platform is asked who is in a home, where its events do not tell. */
    public void asks(String platform, Presence presence) {
        presences.ask(platform, presence);
    }

    /** Runs a command; whatever happens, there is an answer. */
    public Reply run(Invocation given) {
        return run(given, () -> false);
    }

    private Reply run(Invocation given, BooleanSupplier isForeign) {
        var call = Joining.reading(which.carryingOn(given));
        return answering(
                call,
                () -> {
                    which.note(given);
                    var verdict = limits.admit(call.who().identity());
                    if (verdict != RateLimit.Verdict.ADMITTED) {
                        return tooMany(call, verdict);
                    }
                    if (isForeign.getAsBoolean()) {
                        return Answers.says(Answers.texts(call.who()), "refused.stale");
                    }
                    var command = catalogue.find(call.path());
                    if (command.isEmpty()) {
                        return unknownCommand(call);
                    }
                    return inGroup(call, group -> locked(group, command.get(), call));
                });
    }

    private Reply unknownCommand(Invocation call) {
        watch.refused(path(call), "refused.unknownCommand");
        var texts =
                group(call)
                        .flatMap(group -> runner.scene(group, call))
                        .map(Scene::texts)
                        .orElseGet(() -> Answers.texts(call.who()));
        return Answers.says(texts, "refused.unknownCommand");
    }

    /** Runs what a button says; the payload is input like any other. */
    public Reply press(String event, Person who, Place place, String payload) {
        var received = Press.Received.from(payload);
        var press = received.press();
        var arguments = new HashMap<String, Raw>();
        var params =
                catalogue
                        .find(press.command())
                        .map(command -> command.spec().params())
                        .orElse(List.of());
        for (int i = 0; i < Math.min(params.size(), press.arguments().size()); i++) {
            if (!press.arguments().get(i).isEmpty()) {
                arguments.put(params.get(i).name(), new Raw.Words(press.arguments().get(i)));
            }
        }
        var where =
                place instanceof Place.Direct(var group)
                                && group.isEmpty()
                                && GroupId.isCode(received.groupCode())
                        ? new Place.Direct(Optional.of(new GroupId(received.groupCode())))
                        : place;
        return run(
                new Invocation(
                        event, who, where, press.command(), arguments, Invocation.Exposure.PRIVATE),
                () -> isForeign(place, received.groupCode()));
    }

    // What the platform says about the presser holds for the place's own group only.
    private boolean isForeign(Place place, String groupCode) {
        return switch (place) {
            case Place.Home(var address, _, _) ->
                    !groupCode.isEmpty() && !directory.at(address).code().equals(groupCode);
            case Place.Direct(var group) ->
                    group.filter(it -> !groupCode.isEmpty() && !it.code().equals(groupCode))
                            .isPresent();
        };
    }

    /** Runs a filled-in form: what the form brought along, and what was typed into it. */
    public Reply submit(
            String event, Person who, Place place, String path, Map<String, String> values) {
        var arguments = new HashMap<String, Raw>();
        values.forEach((name, text) -> arguments.put(name, new Raw.Words(text)));
        return run(new Invocation(event, who, place, path, arguments, Invocation.Exposure.PRIVATE));
    }

    /** Runs a typed line: a name with or without its slash, then the arguments. */
    public Reply typed(
            String event, Person who, Place place, String line, Invocation.Exposure exposure) {
        var words = line.strip();
        var start = words.startsWith("/") ? words.substring(1) : words;
        var end = TypedLine.firstWord(start);
        var path = catalogue.named(start.substring(0, end)).map(it -> it.spec().path()).orElse("");
        return run(
                new Invocation(
                        event, who, place, path, Map.of(), start.substring(end).strip(), exposure));
    }

    /**
     * The listed commands that somebody could call at a place, in menu order; none if they are
     * unknown.
     */
    public List<MenuEntry> menu(Person who, Place place) {
        return scene(who, place).map(scene -> MenuEntry.in(catalogue, scene)).orElse(List.of());
    }

    /**
     * The listed commands of the group at home at a place, the same for everybody; where no group
     * is set up yet, those by which one is.
     */
    public Menu menu(Address home) {
        return runner.menu(directory.at(home), new Place.Home(home));
    }

    /** Suggestions for an argument while it is typed, at most 25; none if the caller is unknown. */
    public List<Input.Option> suggest(
            Person who, Place place, String path, String param, String typed) {
        return scene(who, place)
                .flatMap(scene ->
                        catalogue.find(path).stream()
                                .flatMap(command -> command.spec().params().stream())
                                .filter(it -> it.name().equals(param))
                                .findFirst()
                                .map(it -> it.type().suggest(typed, scene)))
                .orElse(List.of());
    }

    /**
     * Whether a member may have the bot say something to another one in the home: both belong to
     * the group, and the other one has not asked to be left alone.
     */
    public boolean mayHaveAddressed(Person who, Place home, Identity other) {
        return scene(who, home)
                .filter(scene -> scene.caller().isHere())
                .flatMap(scene -> scene.members().find(other))
                .filter(member -> member.isWrittenTo() && member.isNamed())
                .isPresent();
    }

    private Optional<Scene> scene(Person who, Place place) {
        if (!limits.admitsLookup(who.identity())) {
            return Optional.empty();
        }
        var call = new Invocation("look", who, place, "", Map.of(), Invocation.Exposure.PRIVATE);
        return group(call).flatMap(group -> runner.scene(group, call));
    }

    private Reply inGroup(Invocation call, Function<GroupId, Reply> action) {
        if (which.isUnclear(call)) {
            return which.question(call);
        }
        // A place that has a group already stays with it.
        var elsewhere = Joining.group(call);
        var group =
                elsewhere.isPresent() && !runner.isHome(group(call).orElseThrow(), call.place())
                        ? elsewhere
                        : group(call);
        if (group.isPresent()) {
            var reply = action.apply(group.get());
            return which.isToBeNamed(call) ? which.named(reply, group.get(), call.who()) : reply;
        }
        watch.refused(path(call), "refused.noGroup");
        return Answers.says(Answers.texts(call.who()), "refused.noGroup");
    }

    private Optional<GroupId> group(Invocation call) {
        return switch (call.place()) {
            case Place.Home(var address, _, _) -> Optional.of(directory.at(address));
            case Place.Direct(var group) -> group.or(() -> which.meant(call.who().identity()));
        };
    }

    private Reply locked(GroupId group, Command command, Invocation call) {
        var verdict = limits.admit(group, call.who().identity());
        if (verdict != RateLimit.Verdict.ADMITTED) {
            return tooMany(call, verdict);
        }
        if (command.spec().effect() == CommandSpec.Effect.READS) {
            return settled(group, command, call);
        }
        // Commands that change the same group would only collide.
        var stripe = stripes[Math.floorMod(group.hashCode(), STRIPES)];
        try {
            if (!stripe.tryLock(SETTLE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Contention();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contention();
        }
        try {
            return settled(group, command, call);
        } finally {
            stripe.unlock();
        }
    }

    // When the answer to a commit was lost, its receipt tells: the same event is tried again for a
    // while.
    private Reply settled(GroupId group, Command command, Invocation call) {
        StoreUnavailable lost = null;
        long deadline = System.nanoTime() + SETTLE_WITHIN.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return runner.run(group, command, call);
            } catch (StoreUnavailable e) {
                if (lost == null && !e.ambiguous()) {
                    throw e;
                }
                lost = lost == null ? e : lost;
                if (System.nanoTime() > deadline) {
                    throw lost;
                }
                Pause.jitter(attempt);
            }
        }
    }

    private Reply tooMany(Invocation call, RateLimit.Verdict verdict) {
        watch.refused(path(call), "refused.tooMany");
        return verdict == RateLimit.Verdict.JUST_EXCEEDED
                ? Answers.says(Answers.texts(call.who()), "refused.tooMany")
                : new Reply.Quiet();
    }

    private Reply answering(Invocation call, Supplier<Reply> action) {
        long begin = System.nanoTime();
        var answer = answer(call, action);
        watch.ran(path(call), answer.outcome(), Duration.ofNanos(System.nanoTime() - begin));
        return answer.reply();
    }

    // What stands in a button may be anything, also somebody's words.
    private String path(Invocation call) {
        return catalogue
                .find(call.path())
                .map(command -> command.spec().path())
                .orElse(Watch.UNKNOWN);
    }

    private record Answer(Reply reply, Watch.Outcome outcome) {}

    /** The only place where a fault becomes a reply. */
    private Answer answer(Invocation call, Supplier<Reply> action) {
        var texts = Answers.texts(call.who());
        try {
            var reply = action.get();
            return new Answer(reply, Watch.Outcome.of(reply));
        } catch (StoreUnavailable e) {
            log.warn("/{}: {}", call.path(), e.toString());
            return e.ambiguous()
                    ? new Answer(Answers.says(texts, "fault.unsettled"), Watch.Outcome.UNSETTLED)
                    : new Answer(Answers.says(texts, "fault.storeAway"), Watch.Outcome.STORE_AWAY);
        } catch (Contention e) {
            return new Answer(Answers.says(texts, "fault.busy"), Watch.Outcome.BUSY);
        } catch (VaultException | NewerSchema e) {
            var incident = Incident.next();
            log.error("Incident {} in /{}: {}", incident.number(), call.path(), e.getMessage());
            return new Answer(
                    Answers.says(texts, "fault.operator", Map.of("incident", incident.number())),
                    Watch.Outcome.UNREADABLE);
        } catch (RuntimeException e) {
            return new Answer(fault(call.who(), path(call), e), Watch.Outcome.FAULT);
        }
    }

    /** What is said when something went wrong that should not, here or on the way to the person. */
    public Reply fault(Person who, String path, RuntimeException fault) {
        var incident = Incident.next();
        // Arguments are members' own words and stay out of the log; so does a message that may
        // quote them.
        log.error("Incident {} in /{}", incident.number(), path, Traces.withoutWords(fault));
        return Answers.says(
                Answers.texts(who), "fault.internal", Map.of("incident", incident.number()));
    }

    private void noteHome(Address home, GroupId group) {
        try {
            directory.noteHome(home, group);
        } catch (StoreUnavailable e) {
            log.warn("The directory does not know of a home of {}", group);
        }
    }

    private void noteBelonging(Scene scene) {
        var group = scene.snapshot().group();
        try {
            if (scene.caller().isHere()) {
                directory.noteMember(scene.who().identity(), group);
            }
        } catch (StoreUnavailable e) {
            // The directory is a hint; the member's next tap in a home works without it.
            log.warn("The directory does not know of a change in {}", group);
        }
    }
}
