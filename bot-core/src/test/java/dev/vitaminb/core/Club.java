package dev.vitaminb.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.MenuEntry;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.courier.RedisBacklog;
import dev.vitaminb.core.export.TextFile;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.LuceneMatching;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.privacy.Erasures;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Form;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A group in a real Redis, and people who talk to the bot as they would on a platform. */
public final class Club implements AutoCloseable {
    public static final Vault VAULT = new Vault("a secret for tests only", List.of());

    private final LettuceConnectionFactory couriers = TestRedis.connections();
    private final String name = UUID.randomUUID().toString().substring(0, 8);

    public final TestClock clock = new TestClock();
    private Optional<Locale> locale = Optional.empty();

    public final PaperPlatform paper = new PaperPlatform();
    public final Courier courier;
    private final Clockwork clockwork;
    public final VitaminB bot;
    public final Address home = new Address("paper", "room-" + name);

    private Club(LettuceConnectionFactory commands, VitaminB.Limits limits) {
        this(commands, limits, Admissions.FREE);
    }

    private Club(LettuceConnectionFactory commands, VitaminB.Limits limits, Admissions admissions) {
        courier =
                new Courier(
                        couriers,
                        new RedisLedger(couriers, VAULT, VitaminB.KINDS, 1_000_000),
                        VAULT,
                        VitaminB.renderings(new LuceneMatching(Requests.pastHelps(), 1_000_000)),
                        List.of(paper),
                        clock,
                        Alarms.NONE);
        bot =
                VitaminB.assemble(
                        commands,
                        VAULT,
                        clock,
                        limits,
                        new VitaminB.Surroundings(
                                courier,
                                Watch.NONE,
                                Erasures.NONE,
                                admissions,
                                () -> "http://localhost:8080"));
        clockwork = bot.clockwork(couriers, clock);
        courier.start();
    }

    /** A place where nothing is set up yet. */
    public static Club empty() {
        return over(TestRedis.connections());
    }

    /** The same where a group is set up by rules on who may. */
    public static Club guardedBy(Admissions admissions) {
        return new Club(
                TestRedis.connections(),
                new VitaminB.Limits(1_000_000, 1_000_000, 10_000_000),
                admissions);
    }

    /** The same over other connections. */
    public static Club over(LettuceConnectionFactory connections) {
        return new Club(connections, new VitaminB.Limits(1_000_000, 1_000_000, 10_000_000));
    }

    /** A place with limits, in commands a minute. */
    public static Club limited(int perMember, int perGroup) {
        return new Club(
                TestRedis.connections(), new VitaminB.Limits(perMember, perGroup, 10_000_000));
    }

    /** A group with an organiser called Olga, in English. */
    public static Club of(Preset preset) {
        return of(preset, "ENGLISH");
    }

    /** A group with an organiser called Olga, in a voice. */
    public static Club of(Preset preset, String voice) {
        var club = empty();
        club.setUp(preset, voice);
        return club;
    }

    /** Has Olga set the group up. */
    public Persona setUp(Preset preset, String voice) {
        // Their platforms speak the group's language.
        locale = Optional.of(voice.equals("ENGLISH") ? Locale.ENGLISH : Locale.GERMANY);
        var olga = organiser("Olga");
        olga.calls(
                "setup",
                Map.of(
                        "name",
                        "Test club",
                        "charter",
                        preset.name(),
                        "voice",
                        voice,
                        "zone",
                        "Berlin"));
        assertThat(new Groups(snapshot()).find()).isPresent();
        return olga;
    }

    public Persona organiser(String person) {
        return new Persona(person, Person.Standing.ADMINISTRATOR);
    }

    public Persona olga() {
        return organiser("Olga");
    }

    /** Somebody in the home. */
    public Persona member(String person) {
        return new Persona(person, Person.Standing.PRESENT);
    }

    /** Somebody who has joined, with a line on what they do, who may be asked. */
    public Persona helper(String person, String does) {
        var helper = member(person);
        helper.calls("profile", Map.of("does", does));
        helper.calls("settings", Map.of("asks", "YES"));
        return helper;
    }

    public GroupId group() {
        return bot.directory().at(home);
    }

    /** Has everything done that is due for the group. */
    public void doesWhatIsDue() {
        clockwork.catchUp(group());
    }

    public Matching matching() {
        return bot.matching();
    }

    public Snapshot snapshot() {
        return bot.ledger().read(Ledger.Question.of(group())).snapshot();
    }

    /** What everybody reads in the home, oldest first, once it fulfils a condition. */
    public String homeReads(Predicate<String> until) {
        return reads(home, until);
    }

    private String reads(Address address, Predicate<String> until) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> until.test(text(address)));
        return text(address);
    }

    private String text(Address address) {
        return String.join(
                "\n\n",
                paper.at(address).stream().map(posted -> PlainText.of(posted.view())).toList());
    }

    /** What is pinned in the home. */
    public List<PaperPlatform.Posted> pinned() {
        return paper.pinned(home);
    }

    /** What stands in the home but for what is pinned. */
    public List<PaperPlatform.Posted> posted() {
        return paper.at(home);
    }

    /** A moderator deletes everything in the home. */
    public void wiped() {
        paper.wipe(home);
    }

    /** The group's day. */
    public LocalDate today() {
        return new Groups(snapshot()).the().day(clock.instant());
    }

    /** Waits until everything is where it belongs. */
    public void settles() {
        var backlog = new RedisBacklog(couriers, VAULT);
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> backlog.now().items() == 0);
    }

    /** Waits until something was to be posted there and has to wait. */
    public void turnsAway(Address address) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> paper.hasTurnedAway(address) && courier.isIdle());
    }

    /** Closes it; what waits still must not reach the platform of the next test. */
    @Override
    public void close() {
        var group = group();
        courier.close();
        new RedisLedger(couriers, VAULT, VitaminB.KINDS, 1_000_000).erase(group);
    }

    /** Somebody at the keyboard; every answer is remembered. */
    public final class Persona {
        private final Person person;
        private final Identity identity;
        private Reply last = new Reply.Quiet();
        private boolean inPrivate;
        private boolean anywhere;
        private Optional<Address> elsewhere = Optional.empty();

        private Persona(String shown, Person.Standing standing) {
            this.identity = new Identity("paper", shown.toLowerCase(Locale.ROOT) + "-" + name);
            this.person = new Person(identity, shown, locale, standing);
        }

        private Persona(Person person, boolean inPrivate) {
            this.person = person;
            this.identity = person.identity();
            this.inPrivate = inPrivate;
        }

        /** The same person in a private chat. */
        public Persona inPrivate() {
            return new Persona(person, true);
        }

        /** The same person of whom the platform does not tell whether they are in the home. */
        public Persona unseen() {
            return new Persona(
                    new Person(identity, person.name(), person.locale(), Person.Standing.UNKNOWN),
                    true);
        }

        /**
         * The same person in a private chat of a platform that tells neither group nor standing.
         */
        public Persona unseenAnywhere() {
            var unseen = unseen();
            unseen.anywhere = true;
            return unseen;
        }

        /** The same person at another place, which has no group yet. */
        public Persona at(String room) {
            var there = new Persona(person, false);
            there.elsewhere = Optional.of(new Address("paper", room + "-" + name));
            return there;
        }

        /** The same person with a platform in another language. */
        public Persona speaking(Locale locale) {
            return new Persona(
                    new Person(identity, person.name(), Optional.of(locale), person.standing()),
                    inPrivate);
        }

        /** The same person under another name on the platform. */
        public Persona called(String shown) {
            return new Persona(
                    new Person(identity, shown, person.locale(), person.standing()), inPrivate);
        }

        /** What the menu offers here. */
        public List<MenuEntry> menu() {
            return bot.bot().menu(person, place());
        }

        private Place place() {
            return inPrivate
                    ? new Place.Direct(anywhere ? Optional.empty() : Optional.of(group()))
                    : new Place.Home(elsewhere.orElse(home), "Room of the test club");
        }

        public Identity identity() {
            return identity;
        }

        public MemberId id() {
            return Members.in(snapshot()).find(identity).orElseThrow().id();
        }

        public Persona calls(String path, Map<String, String> arguments) {
            return callsAs(UUID.randomUUID().toString(), path, arguments);
        }

        public Persona calls(String path) {
            return calls(path, Map.of());
        }

        /** Calls with a given event id, as a platform that delivers twice. */
        public Persona callsAs(String event, String path, Map<String, String> arguments) {
            return callsAs(event, path, arguments, Invocation.Exposure.PRIVATE);
        }

        /** Types arguments where everybody reads them. */
        public Persona callsOpenly(String path, Map<String, String> arguments) {
            return callsAs(
                    UUID.randomUUID().toString(), path, arguments, Invocation.Exposure.PUBLIC);
        }

        private Persona callsAs(
                String event,
                String path,
                Map<String, String> arguments,
                Invocation.Exposure exposure) {
            var raw = new HashMap<String, Raw>();
            arguments.forEach((key, value) -> raw.put(key, new Raw.Words(value)));
            last = bot.bot().run(new Invocation(event, person, place(), path, raw, exposure));
            return this;
        }

        public Persona types(String line) {
            last =
                    bot.bot()
                            .typed(
                                    UUID.randomUUID().toString(),
                                    person,
                                    place(),
                                    line,
                                    Invocation.Exposure.PRIVATE);
            return this;
        }

        public Persona says(String sentence) {
            return calls("draft", Map.of("text", sentence));
        }

        /** Presses a button of the last answer. */
        public Persona presses(String label) {
            return pressesOf(
                    view().orElseThrow(() -> new AssertionError("No view: " + last)), label);
        }

        /** Presses a button of a message in the home, the newest that has it. */
        public Persona pressesInHome(String label) {
            homeReads(text -> text.contains("[" + label + "]"));
            var views = paper.at(home).stream().map(PaperPlatform.Posted::view).toList();
            return pressesOf(newestWith(views, label), label);
        }

        /** Presses a button of a message received in private. */
        public Persona pressesInPrivate(String label) {
            receives(text -> text.contains("[" + label + "]"));
            var views = paper.at(privately()).stream().map(PaperPlatform.Posted::view).toList();
            return pressesOf(newestWith(views, label), label);
        }

        private View newestWith(List<View> views, String label) {
            return views.reversed().stream()
                    .filter(view -> buttons(view).stream().anyMatch(it -> it.label().equals(label)))
                    .findFirst()
                    .orElseThrow();
        }

        private Persona pressesOf(View view, String label) {
            var button =
                    buttons(view).stream()
                            .filter(it -> it.label().equals(label))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError(
                                            "No button " + label + " in:\n" + PlainText.of(view)));
            return pressesPayload(button.press().payload(group().code()));
        }

        public Persona pressesPayload(String payload) {
            last = bot.bot().press(UUID.randomUUID().toString(), person, place(), payload);
            return this;
        }

        /** Fills in the form of the last answer; what it brought along goes with it. */
        public Persona fillsIn(Map<String, String> values) {
            return fillsInAs(UUID.randomUUID().toString(), form(), values);
        }

        public Persona fillsInAs(String event, Form form, Map<String, String> values) {
            var all = new HashMap<>(form.given());
            form.fields().forEach(field -> all.put(field.name(), field.value()));
            all.putAll(values);
            last = bot.bot().submit(event, person, place(), form.command(), all);
            return this;
        }

        /** With what a file of the last answer is fetched. */
        public String ticket(String file) {
            return view().stream()
                    .flatMap(view -> view.blocks().stream())
                    .filter(Block.File.class::isInstance)
                    .map(Block.File.class::cast)
                    .filter(it -> it.name().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No file " + file + " in " + reads()))
                    .ticket();
        }

        /** Fetches what a ticket names; empty if this person cannot. */
        public Optional<TextFile> fetches(String ticket) {
            return bot.downloads().fetch(ticket, person);
        }

        /** The text of a file of the last answer. */
        public String fetchesFile(String file) {
            return fetches(ticket(file)).orElseThrow().text();
        }

        public Form form() {
            if (last instanceof Reply.Asked(var form)) {
                return form;
            }
            throw new AssertionError("No form but " + reads());
        }

        public List<Button> buttonsOfLast() {
            return view().map(Club::buttons).orElse(List.of());
        }

        public Reply reply() {
            return last;
        }

        private Optional<View> view() {
            return switch (last) {
                case Reply.Said(var view) -> Optional.of(view);
                case Reply.Misplaced(var view) -> Optional.of(view);
                case Reply.Asked asked -> Optional.empty();
                case Reply.Quiet quiet -> Optional.empty();
            };
        }

        /** The last answer as text. */
        public String reads() {
            return switch (last) {
                case Reply.Said(var view) -> PlainText.of(view);
                case Reply.Misplaced(var view) -> PlainText.of(view);
                case Reply.Asked(var form) ->
                        form.title()
                                + "\n"
                                + String.join(
                                        "\n",
                                        form.fields().stream()
                                                .map(field ->
                                                        field.label()
                                                                + "="
                                                                + field.value()
                                                                + " "
                                                                + field.problem())
                                                .toList());
                case Reply.Quiet quiet -> "";
            };
        }

        /** Where this person is written to. */
        public Address privately() {
            return new Address("paper", "private-" + identity.user());
        }

        /** What was sent to this person in private, once it fulfils a condition. */
        public String receives(Predicate<String> until) {
            return Club.this.reads(privately(), until);
        }

        /** What this person was reminded of, once everything is where it belongs. */
        public List<String> letters() {
            settles();
            return paper.at(privately()).stream()
                    .filter(posted ->
                            Club.buttons(posted.view()).stream()
                                    .anyMatch(button -> button.label().equals("Set reminders")))
                    .map(posted -> PlainText.of(posted.view()))
                    .toList();
        }

        /** What has been sent to this person in private by now. */
        public String received() {
            return text(privately());
        }
    }

    /** All buttons of a view, those in lists included. */
    public static List<Button> buttons(View view) {
        var buttons = new ArrayList<Button>();
        for (var block : view.blocks()) {
            if (block instanceof Block.Items(var items)) {
                items.forEach(item -> buttons.addAll(item.buttons()));
            }
        }
        buttons.addAll(view.buttons());
        return buttons;
    }
}
