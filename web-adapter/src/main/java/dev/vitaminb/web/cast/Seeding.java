package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Person.Standing;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.web.transcript.Content;
import dev.vitaminb.web.transcript.Transcripts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets the members of a sample group live through their history: the real commands, by a clock that
 * is set to each deed's moment.
 */
final class Seeding implements InstantSource {
    private static final Duration CHATTER_AFTER = Duration.ofMinutes(7);
    private static final Duration BROUGHT_WITHIN = Duration.ofSeconds(3);
    private static final LocalTime FOUNDED = LocalTime.of(7, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final SampleFile sample;
    private final Cast cast;
    private final VitaminB vitaminB;
    private final Clockwork clockwork;
    private final Instant now;
    private final LocalDate today;
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> referrals = new HashMap<>();
    private final Transcripts transcripts;
    private final Deliveries deliveries;
    private volatile Instant moment;
    private boolean brought = true;
    private int steps;

    Seeding(
            SampleFile sample,
            Cast cast,
            Transcripts transcripts,
            Deliveries deliveries,
            Rehearsal rehearsal,
            Instant now) {
        this.sample = sample;
        this.cast = cast;
        this.today = LocalDate.ofInstant(now, cast.zone());
        this.transcripts = transcripts;
        this.deliveries = deliveries;
        this.moment = now;
        this.now = now;
        var rehearsed = rehearsal.at(this);
        this.vitaminB = rehearsed.bot();
        this.clockwork = rehearsed.clockwork();
    }

    void run() {
        int first = sample.history().stream().mapToInt(Deed::daysAgo).max().orElse(1);
        moment = moment(first + 1, FOUNDED);
        found();
        sample.members().forEach(this::join);
        int chatters = sample.chatter().size();
        int chattered = 0;
        for (int i = 0; i < sample.history().size(); i++) {
            live(sample.history().get(i));
            // The talk of the room is spread evenly over the time.
            if ((i + 1) * chatters / sample.history().size() > chattered) {
                moment = moment.plus(CHATTER_AFTER);
                chat(chattered++);
            }
        }
        while (chattered < chatters) {
            chat(chattered++);
        }
        liveUntil(now);
    }

    // What comes without anybody calling comes in the evening: the recaps.
    private void liveUntil(Instant next) {
        var group = new GroupId(cast.code());
        var evening = moment.atZone(cast.zone()).with(EVENING);
        for (; evening.toInstant().isBefore(next); evening = evening.plusDays(1)) {
            if (evening.toInstant().isAfter(moment)) {
                moment = evening.toInstant();
                clockwork.catchUp(group);
                brought = brought && deliveries.awaitNone(group, BROUGHT_WITHIN);
            }
        }
        moment = next;
    }

    /** The moment that the group is living through. */
    @Override
    public Instant instant() {
        return moment;
    }

    private void chat(int number) {
        var chatter = sample.chatter().get(number);
        transcripts.post(
                cast.room(), "chatter " + number, new Content.Words(chatter.by(), chatter.text()));
    }

    private void found() {
        var group = sample.group();
        var founder = sample.members().getFirst();
        run(
                founder.key(),
                home(),
                "setup",
                Map.of(
                        "name", group.name(),
                        "charter", group.charter(),
                        "voice", group.language() + "_" + group.formality(),
                        "zone", group.zone().getId(),
                        "currency", group.currency()));
        run(founder.key(), home(), "meeting.plan", group.meeting());
    }

    private void join(SampleFile.Somebody who) {
        who.profile().ifPresent(told -> tell(who.key(), told));
        run(who.key(), direct(), "settings", Map.of("asks", who.asks() ? "YES" : "NO"));
    }

    private void tell(String key, SampleFile.Told told) {
        var profile = new LinkedHashMap<String, String>();
        profile.put("does", told.does());
        profile.put("helpsWith", told.helpsWith());
        profile.put("looksFor", told.looksFor());
        profile.put("industry", told.industry());
        profile.put("city", told.city());
        profile.put("languages", String.join(", ", told.languages()));
        profile.put("minutes", Integer.toString(told.minutesAWeek()));
        run(key, direct(), "profile", profile);
    }

    private void live(Deed deed) {
        liveUntil(moment(deed.daysAgo(), deed.time()));
        switch (deed) {
            case Deed.Request request -> {
                var arguments = new LinkedHashMap<String, String>();
                arguments.put("text", request.text());
                arguments.put("kind", request.kind());
                arguments.put("effort", request.effort());
                request.days()
                        .ifPresent(days ->
                                arguments.put(
                                        "until",
                                        today.minusDays(request.daysAgo())
                                                .plusDays(days)
                                                .toString()));
                var after = run(deed.by(), home(), "request", arguments);
                requests.put(request.name(), new Groups(after).the().requests());
            }
            case Deed.Pledge pledge ->
                    run(
                            deed.by(),
                            direct(),
                            "pledge",
                            Map.of(
                                    "request", named(requests, pledge.request()),
                                    "how", pledge.how(),
                                    "who", pledge.who().orElse("")));
            case Deed.Solved solved ->
                    run(
                            deed.by(),
                            direct(),
                            "solved",
                            Map.of(
                                    "request", named(requests, solved.request()),
                                    "helpers",
                                            solved.helpers().stream()
                                                    .map(this::member)
                                                    .collect(Collectors.joining(",")),
                                    "note", solved.note().orElse("")));
            case Deed.Thanks thanks ->
                    run(
                            deed.by(),
                            direct(),
                            "thanks",
                            Map.of(
                                    "to", member(thanks.to()),
                                    "for", thanks.reason(),
                                    "behalf", thanks.behalf().map(this::member).orElse("")));
            case Deed.Refer refer -> refer(refer);
            case Deed.Step step ->
                    run(
                            deed.by(),
                            direct(),
                            "referral.step",
                            Map.of(
                                    "referral", named(referrals, step.referral()),
                                    "to", step.to(),
                                    "why", step.why().orElse("")));
            case Deed.Business business ->
                    run(
                            deed.by(),
                            direct(),
                            "business",
                            Map.of(
                                    "referral", named(referrals, business.referral()),
                                    "amount", business.amount()));
            case Deed.Role role ->
                    run(
                            deed.by(),
                            direct(),
                            "role",
                            Map.of("member", member(role.member()), "becomes", role.becomes()));
            case Deed.Mentor mentor ->
                    run(
                            deed.by(),
                            direct(),
                            "mentor",
                            Map.of(
                                    "newcomer", member(mentor.newcomer()),
                                    "mentor", member(mentor.mentor())));
        }
    }

    private void refer(Deed.Refer refer) {
        var after =
                run(
                        refer.by(),
                        direct(),
                        "refer",
                        Map.of(
                                "to", member(refer.to()),
                                "about", refer.about(),
                                "agreed", refer.agreed(),
                                "contact", refer.contact().orElse(""),
                                "warmth", refer.warmth().orElse(""),
                                "earlier",
                                        refer.earlier()
                                                .map(name -> named(referrals, name))
                                                .orElse("")));
        referrals.put(refer.name(), new Groups(after).the().referrals());
    }

    /** Has a member do something, and returns the group after it. */
    private Snapshot run(String by, Place place, String path, Map<String, String> texts) {
        var persona = cast.find(by).orElseThrow();
        var arguments = new LinkedHashMap<String, Raw>();
        texts.forEach((name, text) -> {
            if (!text.isEmpty()) {
                arguments.put(name, new Raw.Words(text));
            }
        });
        var event = "seed " + cast.code() + " " + ++steps;
        var call =
                new Invocation(
                        event,
                        person(persona),
                        place,
                        path,
                        arguments,
                        Invocation.Exposure.PRIVATE);
        long before = group().version();
        var reply = vitaminB.bot().run(call);
        var after = group();
        if (after.version() == before) {
            throw new IllegalStateException(
                    "The sample %s is refused at /%s, step %d: %s"
                            .formatted(cast.code(), path, steps, reply));
        }
        // Cards and notices belong to this moment. Without a courier they come later, all at once.
        brought = brought && deliveries.awaitNone(new GroupId(cast.code()), BROUGHT_WITHIN);
        return after;
    }

    // Whatever a sample's member does changes the group.
    private Snapshot group() {
        var group = new GroupId(cast.code());
        return vitaminB.ledger().read(Ledger.Question.of(group)).snapshot();
    }

    // Every organiser of the sample joins as one; later the platform says so of the first only.
    private Person person(Persona persona) {
        var organises =
                sample.members().stream()
                        .anyMatch(who -> who.key().equals(persona.key()) && who.isOrganiser());
        return new Person(
                persona.identity(),
                persona.name(),
                Optional.empty(),
                organises ? Standing.ADMINISTRATOR : Standing.PRESENT);
    }

    private Place home() {
        return new Place.Home(cast.room().address());
    }

    private Place direct() {
        return new Place.Direct(Optional.of(new GroupId(cast.code())));
    }

    private static String named(Map<String, Integer> numbers, String name) {
        return String.valueOf(numbers.get(name));
    }

    private String member(String key) {
        var identity = cast.find(key).orElseThrow().identity();
        return Members.in(group()).find(identity).orElseThrow().id().tag();
    }

    private Instant moment(int daysAgo, LocalTime time) {
        return today.minusDays(daysAgo).atTime(time).atZone(cast.zone()).toInstant();
    }
}
