package dev.vitaminb.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Invocation;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.RateLimit;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.request.Requests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many people at once, and two instances of the bot over one store. */
class ContentionTest {
    private static final int PEOPLE = 16;
    private static final int EACH = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate MONTH = LocalDate.of(2026, 11, 1);

    private final Club club = Club.of(Preset.SERVICE);
    private final List<VitaminB> instances =
            List.of(
                    club.bot,
                    VitaminB.assemble(
                            TestRedis.connections(),
                            Club.VAULT,
                            club.clock,
                            new VitaminB.Limits(10_000, 10_000, 10_000_000),
                            Nudge.NONE));

    @BeforeEach
    void everybodyJoins() {
        IntStream.range(0, PEOPLE).forEach(i -> run(0, i, "join " + i, "help", Map.of()));
        assertThat(Members.in(club.snapshot()).here()).hasSize(PEOPLE + 1);
    }

    @AfterEach
    void close() {
        club.close();
    }

    private static Identity identity(int person, Club club) {
        return new Identity("paper", "person-" + person + "-" + club.group());
    }

    private Reply run(
            int instance, int person, String event, String path, Map<String, String> arguments) {
        return instances.get(instance).bot().run(invocation(person, event, path, arguments));
    }

    private Invocation invocation(
            int person, String event, String path, Map<String, String> arguments) {
        var raw =
                arguments.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        it -> (Raw) new Raw.Words(it.getValue())));
        return new Invocation(
                event,
                new Person(
                        identity(person, club),
                        "Person " + person,
                        Optional.of(Locale.ENGLISH),
                        Person.Standing.PRESENT),
                new Place.Home(club.home),
                path,
                raw,
                Invocation.Exposure.PRIVATE);
    }

    private static <T> List<T> atOnce(List<Callable<T>> jobs)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(jobs)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private static String read(Reply reply) {
        return switch (reply) {
            case Reply.Said(var view) -> PlainText.of(view);
            case Reply.Misplaced(var view) -> PlainText.of(view);
            case Reply.Asked(var form) -> "form " + form.command();
            case Reply.Quiet() -> "";
        };
    }

    @Test
    void nothingIsLostAndNothingCountsTwice() throws Exception {
        var answers =
                atOnce(
                                IntStream.range(0, PEOPLE)
                                        .<Callable<List<String>>>mapToObj(
                                                person -> () -> twenty(person))
                                        .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(answers).hasSize(PEOPLE * EACH);
        long busy = answers.stream().filter(it -> it.contains("Too much is happening")).count();
        long thanked = answers.stream().filter(String::isEmpty).count();
        long posted = answers.stream().filter(it -> it.contains("Posted as #")).count();
        assertThat(answers)
                .as("every answer is a success or says that nothing was recorded")
                .allMatch(it ->
                        it.isEmpty()
                                || it.contains("Posted as #")
                                || it.contains("Too much is happening"));
        System.out.printf(
                "%d thanked, %d posted, %d were told that the group was busy%n",
                thanked, posted, busy);

        var kinds = club.bot.ledger().entries(club.group(), 0, 10_000).stream();
        var byKind =
                kinds.map(Ledger.Numbered::entry)
                        .collect(Collectors.groupingBy(Entry::kind, Collectors.counting()));
        assertThat(byKind.getOrDefault(EntryKind.THANKED, 0L)).isEqualTo(thanked);
        assertThat(byKind.getOrDefault(EntryKind.REQUEST_POSTED, 0L)).isEqualTo(posted);
        var tally = club.bot.tallies().read(club.group(), DAY, DAY);
        assertThat(tally.sum(Measure.THANKS, MONTH, DAY)).isEqualTo(thanked);
        assertThat(tally.sum(Measure.THANKED, MONTH, DAY)).isEqualTo(thanked);
        assertThat(tally.sum(Measure.REQUESTS, MONTH, DAY)).isEqualTo(posted);
        for (var instance : instances) {
            var snapshot = instance.ledger().read(Ledger.Question.of(club.group())).snapshot();
            assertThat(new Requests(snapshot).all())
                    .extracting(request -> (long) request.id().number())
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, posted).boxed().toList());
        }
        assertThat(thanked).isGreaterThan(PEOPLE);
    }

    private List<String> twenty(int person) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> {
                    var event = person + "/" + i;
                    int instance = (person + i) % 2;
                    // Three wishes are the limit.
                    return i % 7 == 6
                            ? run(
                                    instance,
                                    person,
                                    event,
                                    "request",
                                    Map.of("text", "A wish, event " + event, "kind", "CLUB"))
                            : run(
                                    instance,
                                    person,
                                    event,
                                    "thanks",
                                    Map.of(
                                            "to",
                                            "Person " + (person + 1 + i % 3) % PEOPLE,
                                            "for",
                                            "event " + event));
                })
                .map(ContentionTest::read)
                .toList();
    }

    @Test
    void anEventDeliveredToBothInstancesAtOnceIsRecordedOnce() throws Exception {
        long before = club.snapshot().version();
        var jobs =
                IntStream.range(0, 2 * PEOPLE)
                        .<Callable<String>>mapToObj(i ->
                                () ->
                                        read(
                                                run(
                                                        i % 2,
                                                        i / 2,
                                                        "twice " + i / 2,
                                                        "request",
                                                        Map.of(
                                                                "text",
                                                                "A wish of person " + i / 2,
                                                                "kind",
                                                                "CLUB"))))
                        .toList();
        var answers = atOnce(jobs);
        assertThat(answers).allMatch(it -> it.contains("Posted as #") || it.contains("Too much"));
        long recorded = club.snapshot().version() - before;
        assertThat(new Requests(club.snapshot()).all())
                .extracting(request -> request.requester().number())
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(recorded));
        for (int i = 0; i < 2 * PEOPLE; i += 2) {
            if (answers.get(i).contains("Posted") && answers.get(i + 1).contains("Posted")) {
                assertThat(answers.get(i).lines().findFirst())
                        .isEqualTo(answers.get(i + 1).lines().findFirst());
            }
        }
    }

    @Test
    void whoIsOvertakenByTheSameEventGivesTheSameAnswer() {
        var first = new AtomicReference<>("");
        var wish = Map.of("text", "A wish, delivered twice", "kind", "CLUB");
        var overtaken =
                new Ledger() {
                    @Override
                    public Read read(Question question) {
                        return club.bot.ledger().read(question);
                    }

                    @Override
                    public Committed commit(Commit commit) {
                        if (first.get().isEmpty()) {
                            first.set(ContentionTest.read(run(1, 3, "twice", "request", wish)));
                        }
                        return club.bot.ledger().commit(commit);
                    }

                    @Override
                    public List<Numbered> entries(GroupId group, long after, int most) {
                        return club.bot.ledger().entries(group, after, most);
                    }
                };
        var bot =
                new Bot(
                        overtaken,
                        club.bot.bot().catalogue(),
                        club.bot.directory(),
                        new RateLimit(1_000, 1_000, club.clock),
                        club.clock,
                        Nudge.NONE,
                        Watch.NONE,
                        Admissions.FREE);
        var answer = read(bot.run(invocation(3, "twice", "request", wish)));
        assertThat(answer).isEqualTo(first.get()).contains("Posted as #1");
        assertThat(new Requests(club.snapshot()).all()).hasSize(1);
    }
}
