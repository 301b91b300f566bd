package dev.vitaminb.core.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.FaultyProxy;
import dev.vitaminb.core.TestClock;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Platform.Delivery;
import dev.vitaminb.core.courier.Platform.Limits;
import dev.vitaminb.core.courier.ScriptedPlatform.Attempt;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.GroupBuilder;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Keys;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Preferences;
import dev.vitaminb.core.member.Preferences.Voiced;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.text.Formality;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.View;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** What is posted arrives: in order, once, and whatever happens to the platform in between. */
class CourierTest {
    private static final Vault VAULT = new Vault("a secret for tests only", List.of());
    private static final String ROOM = "room";
    private static final String OTHER_ROOM = "other room";
    private static final MemberId MEMBER = new MemberId(1);
    private static final int PLACES = 32;

    private final TestClock clock = new TestClock();
    private final ScriptedPlatform platform = new ScriptedPlatform(clock);
    private final GroupId group =
            new GroupId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    private final RedisLedger ledger =
            new RedisLedger(TestRedis.connections(), VAULT, VitaminB.KINDS, 1_000_000);
    private final AtomicInteger seen = new AtomicInteger();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final List<Courier> couriers = new ArrayList<>();

    @BeforeEach
    void aGroupWithTwoHomesAndAMember() {
        var member =
                Member.joining(
                        MEMBER,
                        "Anna",
                        Role.MEMBER,
                        new Identity("scripted", "anna"),
                        Optional.empty(),
                        clock.instant());
        records(Groups.put(group()), Members.put(member));
    }

    @AfterEach
    void closeThemAll() {
        couriers.forEach(Courier::close);
        // What waits still must not reach the platform of the next test.
        var left = new RedisContent(TestRedis.connections()).of("");
        new RedisScripts(TestRedis.connections()).template().delete(left.keySet());
    }

    private Group group() {
        return new Group(
                "Test club",
                1,
                Language.ENGLISH,
                Formality.DU,
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                List.of(
                        new Home(1, new Address("scripted", ROOM), ""),
                        new Home(2, new Address("scripted", OTHER_ROOM), "")),
                LocalDate.of(2026, 11, 1),
                1,
                0,
                0,
                Group.Responsible.NOT_SAID,
                Optional.empty());
    }

    private static Renderings renderings(Rendering... all) {
        return new Renderings(List.of(all), texts -> List.of());
    }

    private Courier courier(Platform one) {
        return courier(List.of(one), TestRedis.connections());
    }

    private Courier courier(List<Platform> all, RedisConnectionFactory connections) {
        var courier =
                new Courier(
                        connections,
                        new RedisLedger(connections, VAULT, VitaminB.KINDS, 1_000_000),
                        VAULT,
                        renderings(
                                new UndeliveredNotice(),
                                rendering("note", id -> Optional.of(id)),
                                rendering("counter", id -> Optional.of(id + seen.get())),
                                rendering("pointless", id -> Optional.empty()),
                                rendering(
                                        "broken",
                                        id -> {
                                            throw new IllegalStateException("Cannot be rendered");
                                        })),
                        all,
                        clock,
                        (alarm, sentence) -> alarms.add(alarm + ": " + sentence));
        couriers.add(courier);
        return courier;
    }

    private Courier started() {
        var courier = courier(platform);
        courier.start();
        return courier;
    }

    private static Rendering rendering(String kind, Function<String, Optional<String>> text) {
        return new Rendering() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<View> render(Moment moment, List<String> ids) {
                return text.apply(ids.getFirst()).map(it -> View.of(new Block.Quote(it)));
            }
        };
    }

    private void records(Write<?>... writes) {
        commit(List.of(), writes);
    }

    private void commit(List<Posting> postings, Write<?>... writes) {
        var entry =
                new Entry(
                        EntryKind.GROUP_CHANGED,
                        0,
                        List.of(),
                        clock.instant(),
                        LocalDate.of(2026, 11, 18),
                        List.of(),
                        0);
        var base = ledger.read(Ledger.Question.of(group)).snapshot();
        var done =
                ledger.commit(
                        new Ledger.Commit(
                                base,
                                UUID.randomUUID().toString(),
                                "",
                                Change.of(entry, writes).posting(postings),
                                new Receipt("", "", List.of()),
                                clock.instant()));
        assertThat(done).isInstanceOf(Ledger.Committed.Recorded.class);
    }

    private void posts(String destination, String kind, String... ids) {
        for (var id : ids) {
            commit(List.of(new Posting(destination, "notice:1:" + kind + ":" + id)));
        }
        nudge();
    }

    private void dirties(String destination, String id) {
        commit(List.of(new Posting(destination, "card:counter:" + id)));
        nudge();
    }

    private void nudge() {
        couriers.forEach(courier -> courier.posted(group, List.of(new Posting("h1", "card:x"))));
    }

    /** Passes time once nothing is under way, and has the courier look. */
    private void passes(Duration time) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> couriers.stream().allMatch(Courier::isIdle));
        clock.advance(time);
        nudge();
    }

    /** Once this has arrived in the other room, a whole round has been made. */
    private void aRoundIsMade() {
        int before = platform.at(OTHER_ROOM).size();
        posts("h2", "note", "round " + before);
        platform.at(OTHER_ROOM, before + 1);
    }

    private Set<String> away() {
        return ledger.read(Ledger.Question.of(group)).away();
    }

    private static List<String> quoted(String... texts) {
        return List.of(texts).stream().map(text -> "> " + text).toList();
    }

    @Test
    void whatWaitsForOneAddressArrivesInTheOrderInWhichItWasPosted() {
        posts("h1", "note", "one", "two", "three", "four", "five");
        started();
        platform.at(ROOM, 5);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two", "three", "four", "five"));
    }

    /** Whether it is the answer to a claim, to a reading or to the end of a claim. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15})
    void anAnswerOfTheStoreThatIsLostDelaysNothingAndDoublesNothing(int nth) throws IOException {
        try (var proxy = new FaultyProxy(TestRedis.host(), TestRedis.port())) {
            var connections = TestRedis.connections("127.0.0.1", proxy.port());
            posts("h1", "note", "one", "two", "three");
            proxy.loseAnswer(nth);
            var courier = courier(List.of(platform), connections);
            courier.start();
            platform.at(ROOM, 3);
            courier.close();
            couriers.remove(courier);
            connections.destroy();
        }
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two", "three"));
    }

    @Test
    void theOrderHoldsWhenTheFirstMustWait() {
        platform.next(ROOM, new Delivery.Unanswered());
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        posts("h1", "note", "two");
        aRoundIsMade();
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one"));
        passes(Duration.ofSeconds(1));
        platform.at(ROOM, 3);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "one", "two"));
    }

    @Test
    void whatWasNotAnsweredIsTriedAgainLaterAndLaterUnderTheSameNonce() {
        platform.next(
                ROOM,
                new Delivery.Unanswered(),
                new Delivery.Unanswered(),
                new Delivery.Unanswered());
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        int attempts = 1;
        for (int wait : List.of(1, 2, 4)) {
            aRoundIsMade();
            passes(Duration.ofMillis(500L * wait - 1));
            aRoundIsMade();
            assertThat(platform.at(ROOM)).as("at least half of it").hasSize(attempts);
            passes(Duration.ofMillis(500L * wait + 1));
            platform.at(ROOM, ++attempts);
        }
        passes(Duration.ofHours(1));
        aRoundIsMade();
        assertThat(platform.at(ROOM)).hasSize(4);
        assertThat(platform.at(ROOM))
                .extracting(Attempt::nonce)
                .containsOnly(group + "/h1/notice:1:note:one");
    }

    @Test
    void theBackOffIsForgottenOnceSomethingHasArrived() {
        platform.next(ROOM, new Delivery.Unanswered(), new Delivery.Unanswered());
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        aRoundIsMade();
        passes(Duration.ofSeconds(1));
        platform.at(ROOM, 2);
        aRoundIsMade();
        passes(Duration.ofSeconds(2));
        platform.at(ROOM, 3);
        aRoundIsMade();
        platform.next(ROOM, new Delivery.Unanswered());
        posts("h1", "note", "two");
        platform.at(ROOM, 4);
        aRoundIsMade();
        passes(Duration.ofSeconds(1));
        assertThat(platform.at(ROOM, 5)).last().extracting(Attempt::text).isEqualTo("> two");
    }

    private void at(String local) {
        var zone = new Groups(ledger.read(Ledger.Question.of(group)).snapshot()).the().zone();
        passes(
                Duration.between(
                        clock.instant(), LocalDateTime.parse(local).atZone(zone).toInstant()));
    }

    @Test
    void whatDoesNotHurryComesByDayAndOnceADayAndHoldsNothingUp() {
        started();
        at("2026-12-01T20:00");
        posts("u1", "note", "one");
        posts("u1", "note", "two");
        posts("m1", "note", "at once");
        platform.at("anna", 1);
        at("2026-12-02T07:59:59");
        aRoundIsMade();
        assertThat(platform.texts("anna")).isEqualTo(quoted("at once"));
        at("2026-12-02T08:00");
        platform.at("anna", 2);
        at("2026-12-02T19:59:59");
        posts("u1", "note", "three");
        aRoundIsMade();
        assertThat(platform.texts("anna")).isEqualTo(quoted("at once", "one"));
        at("2026-12-03T08:00");
        platform.at("anna", 3);
        at("2026-12-04T08:00");
        platform.at("anna", 4);
        assertThat(platform.texts("anna")).isEqualTo(quoted("at once", "one", "two", "three"));
    }

    @Test
    void whatCameToNothingLeavesTheDayToWhatComesNext() {
        started();
        at("2026-12-02T12:00");
        posts("u1", "pointless", "one");
        posts("u1", "note", "two");
        platform.at("anna", 1);
        assertThat(platform.texts("anna")).isEqualTo(quoted("two"));
    }

    @Test
    void aPauseHoldsOneAddressAndNoOther() {
        platform.next(ROOM, new Delivery.Postponed(Duration.ofSeconds(30)));
        started();
        posts("h1", "note", "one", "two");
        platform.at(ROOM, 1);
        posts("h2", "note", "elsewhere");
        posts("m1", "note", "in private");
        platform.at(OTHER_ROOM, 1);
        platform.at("anna", 1);
        passes(Duration.ofSeconds(29));
        aRoundIsMade();
        assertThat(platform.at(ROOM)).hasSize(1);
        passes(Duration.ofSeconds(1));
        platform.at(ROOM, 3);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "one", "two"));
    }

    @Test
    void aNewPostingDoesNotEndAPause() {
        platform.next(ROOM, new Delivery.Postponed(Duration.ofSeconds(30)));
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        aRoundIsMade();
        posts("h1", "note", "two");
        aRoundIsMade();
        assertThat(platform.at(ROOM)).hasSize(1);
    }

    @Test
    void whatCannotReachSomebodyIsKeptForTheirNextContactAndTriedOnceADay() {
        platform.next("anna", new Delivery.Unreachable(), new Delivery.Unreachable());
        var courier = started();
        posts("m1", "note", "one", "two");
        platform.at("anna", 1);
        aRoundIsMade();
        passes(Duration.ofHours(24).minusMillis(1));
        aRoundIsMade();
        assertThat(platform.at("anna")).hasSize(1);
        passes(Duration.ofMillis(1));
        platform.at("anna", 2);
        aRoundIsMade();
        await().untilAsserted(() -> assertThat(away()).containsExactly("m1"));
        courier.isBack(group, "m1");
        platform.at("anna", 4);
        assertThat(platform.texts("anna")).isEqualTo(quoted("one", "one", "one", "two"));
        await().untilAsserted(() -> assertThat(away()).isEmpty());
        assertThat(alarms).isEmpty();
    }

    @Test
    void whoeverIsBackDoesNotEndAPauseOfThePlatform() {
        platform.next("anna", new Delivery.Postponed(Duration.ofSeconds(30)));
        var courier = started();
        posts("m1", "note", "one");
        platform.at("anna", 1);
        aRoundIsMade();
        courier.isBack(group, "m1");
        aRoundIsMade();
        assertThat(platform.at("anna")).hasSize(1);
    }

    @Test
    void aPrivateMessageThatMayHaveArrivedIsNotRepeatedButKeptForTheNextContact() {
        platform.next("anna", new Delivery.Unanswered());
        var courier = started();
        posts("m1", "note", "one");
        platform.at("anna", 1);
        aRoundIsMade();
        // What comes after it goes on, also a day later.
        posts("m1", "note", "two");
        platform.at("anna", 2);
        passes(Duration.ofHours(25));
        aRoundIsMade();
        assertThat(platform.texts("anna")).isEqualTo(quoted("one", "two"));
        assertThat(away()).containsExactly("m1");
        courier.isBack(group, "m1");
        platform.at("anna", 3);
        assertThat(platform.texts("anna")).isEqualTo(quoted("one", "two", "one"));
        await().untilAsserted(() -> assertThat(away()).isEmpty());
    }

    @Test
    void whoeverHasJustOpenedTheChatIsNotWrittenToTwiceEither() {
        platform.unreachable("anna", true);
        var courier = started();
        posts("m1", "note", "one");
        await().untilAsserted(() -> assertThat(away()).containsExactly("m1"));
        platform.unreachable("anna", false);
        platform.next("anna", new Delivery.Unanswered());
        courier.isBack(group, "m1");
        platform.at("anna", 1);
        passes(Duration.ofHours(25));
        aRoundIsMade();
        assertThat(platform.texts("anna")).isEqualTo(quoted("one"));
    }

    @Test
    void wherePlatformsKnowNoncesItIsRepeatedInPrivateAsWell() {
        platform.knowsNonces(true);
        platform.next("anna", new Delivery.Unanswered());
        started();
        posts("m1", "note", "one");
        platform.at("anna", 1);
        aRoundIsMade();
        passes(Duration.ofSeconds(1));
        platform.at("anna", 2);
    }

    @Test
    void aPauseOfTheAccountHoldsEveryAddress() {
        platform.next(ROOM, new Delivery.Paused(Duration.ofSeconds(30)));
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        await().untilAsserted(() -> {
            posts("h2", "note", "elsewhere");
            assertThat(platform.at(OTHER_ROOM)).isEmpty();
        });
        passes(Duration.ofSeconds(29));
        assertThat(platform.at(ROOM)).hasSize(1);
        assertThat(platform.at(OTHER_ROOM)).isEmpty();
        passes(Duration.ofSeconds(1));
        platform.at(ROOM, 2);
        platform.at(OTHER_ROOM, 1);
    }

    @Test
    void noMoreAreSentToOneAddressThanThePlatformAllowsAMinute() {
        platform.limits(new Limits(1_000, 2, Duration.ofSeconds(1)));
        started();
        posts("h1", "note", "one", "two", "three");
        platform.at(ROOM, 1);
        aRoundIsMade();
        assertThat(platform.at(ROOM)).as("a second apart").hasSize(1);
        passes(Duration.ofSeconds(1));
        platform.at(ROOM, 2);
        passes(Duration.ofSeconds(1));
        aRoundIsMade();
        assertThat(platform.at(ROOM)).as("two a minute").hasSize(2);
        passes(Duration.ofSeconds(58));
        platform.at(ROOM, 3);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two", "three"));
    }

    @Test
    void noMoreAreSentAtAllThanThePlatformAllowsASecond() {
        platform.limits(new Limits(2, 1_000, Duration.ZERO));
        posts("h1", "note", "one", "two");
        posts("h2", "note", "three", "four");
        started();
        platform.all(2);
        passes(Duration.ofMillis(999));
        assertThat(platform.all(2)).hasSize(2);
        passes(Duration.ofMillis(1));
        assertThat(platform.all(4)).hasSize(4);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two"));
        assertThat(platform.texts(OTHER_ROOM)).isEqualTo(quoted("three", "four"));
    }

    @Test
    void whatThePlatformWillNeverTakeIsSetAsideAndHoldsNothingUp() {
        platform.next(ROOM, new Delivery.Refused());
        started();
        posts("h1", "note", "one", "two");
        platform.at(ROOM, 2);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two"));
        assertThat(alarms).singleElement().asString().startsWith("SET_ASIDE: note");
    }

    @Test
    void whatWasSetAsideIsRememberedForAMonth() {
        platform.next(ROOM, new Delivery.Refused());
        started();
        posts("h1", "note", "one");
        await().until(() -> aside() == 1);
        passes(Duration.ofDays(29));
        platform.next(ROOM, new Delivery.Refused());
        posts("h1", "note", "two");
        await().until(() -> aside() == 2);
        passes(Duration.ofDays(2));
        platform.next(ROOM, new Delivery.Refused());
        posts("h1", "note", "three");
        await().until(() -> alarms.size() == 3);
        await().until(() -> aside() == 2);
    }

    private long aside() {
        return new RedisScripts(TestRedis.connections())
                .template()
                .opsForHash()
                .size(Keys.of(group, "aside"));
    }

    @Test
    void afterADayWithoutSuccessTheOrganisersAndTheOperatorAreToldOnce() {
        var olga = new MemberId(2);
        records(
                Members.put(
                        Member.joining(
                                olga,
                                "Olga",
                                Role.ORGANISER,
                                new Identity("scripted", "olga"),
                                Optional.empty(),
                                clock.instant())));
        var held = new Delivery.Postponed(Duration.ofHours(8));
        platform.next(ROOM, held, held, held, held);
        started();
        posts("h1", "note", "one");
        for (int attempts = 1; attempts <= 3; attempts++) {
            platform.at(ROOM, attempts);
            aRoundIsMade();
            assertThat(platform.at("olga")).isEmpty();
            passes(Duration.ofHours(8));
        }
        platform.at(ROOM, 4);
        platform.at("olga", 1);
        passes(Duration.ofHours(8));
        platform.at(ROOM, 5);
        aRoundIsMade();
        assertThat(platform.texts("olga"))
                .singleElement()
                .asString()
                .contains("not been able to post in the room of Test club", "Nothing is lost");
        assertThat(alarms).singleElement().asString().startsWith("UNDELIVERED");
    }

    @Test
    void whoeverDiesBeforeTheOrganisersAreToldLeavesItToTheNext() {
        posts("h1", "note", "one");
        var round = new RedisRound(TestRedis.connections(), VAULT);
        var stop = new RedisRound.Stop(group, "h1");
        var since = clock.instant();
        assertThat(fails(round, stop)).isEqualTo(new RedisRound.Ended.Quietly());
        clock.advance(Duration.ofHours(25));
        assertThat(fails(round, stop)).isEqualTo(new RedisRound.Ended.Overdue(since));
        assertThat(fails(round, stop))
                .as("nobody was told")
                .isEqualTo(new RedisRound.Ended.Overdue(since));
        round.told(stop, since);
        assertThat(fails(round, stop)).isEqualTo(new RedisRound.Ended.Quietly());
    }

    private RedisRound.Ended fails(RedisRound round, RedisRound.Stop stop) {
        var now = clock.instant();
        var claim = round.claim(stop, now, now.plus(Duration.ofMinutes(1))).orElseThrow();
        return round.finish(
                claim, RedisRound.Outcome.FAILED, now, now, Optional.empty(), Optional.empty());
    }

    @Test
    void aCardThatChangesIsEditedInPlace() {
        started();
        dirties("h1", "card");
        platform.at(ROOM, 1);
        seen.set(7);
        aRoundIsMade();
        dirties("h1", "card");
        assertThat(platform.at(ROOM, 2))
                .extracting(Attempt::text, Attempt::edited)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("> card0", Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("> card7", Optional.of("message-1")));
    }

    @Test
    void aCardThatSomebodyDeletedIsPostedAnewAndThenEditedThere() {
        started();
        dirties("h1", "card");
        platform.at(ROOM, 1);
        aRoundIsMade();
        platform.next(ROOM, new Delivery.Gone());
        dirties("h1", "card");
        platform.at(ROOM, 3);
        aRoundIsMade();
        dirties("h1", "card");
        var attempts = platform.at(ROOM, 4);
        assertThat(attempts.get(1).edited()).isPresent();
        assertThat(attempts.get(2).edited()).isEmpty();
        assertThat(attempts.get(2).nonce())
                .as("another message than the deleted one")
                .isNotEqualTo(attempts.get(0).nonce());
        assertThat(attempts.get(3).edited()).isPresent().isNotEqualTo(attempts.get(1).edited());
    }

    @Test
    void aCardThatChangedManyTimesWhileThePlatformWasAwayIsSentOnceAsItStands() {
        platform.next(ROOM, new Delivery.Postponed(Duration.ofMinutes(5)));
        started();
        dirties("h1", "card");
        platform.at(ROOM, 1);
        for (int change = 1; change <= 10; change++) {
            seen.set(change);
            dirties("h1", "card");
        }
        aRoundIsMade();
        passes(Duration.ofMinutes(5));
        platform.at(ROOM, 2);
        aRoundIsMade();
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("card0", "card10"));
    }

    @Test
    void whatCannotBeRenderedIsSetAsideAndHoldsNothingUp() {
        started();
        posts("h1", "broken", "one");
        posts("h1", "unheard-of", "two");
        posts("h1", "note", "three");
        platform.at(ROOM, 1);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("three"));
        assertThat(new RedisContent(TestRedis.connections()).of(group + ":aside").values())
                .singleElement()
                .satisfies(aside ->
                        assertThat(aside)
                                .contains("notice:1:broken:one@h1", "notice:1:unheard-of:two@h1"));
        assertThat(alarms)
                .containsExactly(
                        "SET_ASIDE: broken for %s/h1 could not be sent and was set aside; the log says why."
                                .formatted(group),
                        "SET_ASIDE: unheard-of for %s/h1 could not be sent and was set aside; the log says why."
                                .formatted(group));
    }

    @Test
    void whatHasBecomePointlessIsLeftOut() {
        started();
        posts("h1", "pointless", "one");
        posts("h1", "note", "two");
        platform.at(ROOM, 1);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("two"));
    }

    @Test
    void whoIsMutedHearsNothingAndIsNotWaitedFor() {
        var member = Members.in(ledger.read(Ledger.Question.of(group)).snapshot()).the(MEMBER);
        records(Members.put(member.with(Preferences.USUAL.with(Voiced.MUTED))));
        started();
        posts("m1", "note", "one");
        posts("m9", "note", "nobody has this number");
        posts("h7", "note", "no home has this number");
        aRoundIsMade();
        await().untilAsserted(() ->
                assertThat(new RedisContent(TestRedis.connections()).of(group + ":queue"))
                        .isEmpty());
        assertThat(platform.at("anna")).isEmpty();
    }

    @Test
    void underAnotherSecretEverythingWaitsAndNothingIsSetAside() {
        posts("m1", "note", "one");
        var blind =
                new Courier(
                        TestRedis.connections(),
                        new RedisLedger(
                                TestRedis.connections(),
                                new Vault("not the secret it was", List.of()),
                                VitaminB.KINDS,
                                1_000_000),
                        new Vault("not the secret it was", List.of()),
                        renderings(rendering("note", Optional::of)),
                        List.of(platform),
                        clock,
                        (alarm, sentence) -> alarms.add(alarm + ": " + sentence));
        couriers.add(blind);
        blind.start();
        await().untilAsserted(() ->
                assertThat(new RedisContent(TestRedis.connections()).of(group + ":flight").values())
                        .anySatisfy(it -> assertThat(it).contains("m1:since")));
        blind.close();
        assertThat(new RedisContent(TestRedis.connections()).of(group + ":aside")).isEmpty();
        assertThat(platform.at("anna")).isEmpty();
        started();
        passes(Duration.ofMinutes(10));
        assertThat(platform.at("anna", 1)).hasSize(1);
    }

    @Test
    void aPrivateMessageThatWasUnderWayWhenACourierDiedIsKeptForTheNextContact() {
        posts("m1", "note", "one");
        var died = new RedisRound(TestRedis.connections(), VAULT);
        var now = clock.instant();
        died.claim(new RedisRound.Stop(group, "m1"), now, now.plus(Duration.ofMinutes(1)));
        var courier = started();
        passes(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(away()).containsExactly("m1"));
        assertThat(platform.at("anna")).isEmpty();
        courier.isBack(group, "m1");
        platform.at("anna", 1);
    }

    @Test
    void ofTwoCouriersOneSendsUntilItLeavesAndThenTheOther() {
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        var second = new ScriptedPlatform(clock);
        courier(second).start();
        posts("h1", "note", "two", "three");
        platform.at(ROOM, 3);
        aRoundIsMade();
        assertThat(second.at(ROOM)).isEmpty();
        couriers.getFirst().close();
        posts("h1", "note", "four");
        second.at(ROOM, 1);
        assertThat(second.texts(ROOM)).isEqualTo(quoted("four"));
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two", "three"));
    }

    @Test
    void whoeverTakesOverKeepsThePauseThatThePlatformAskedFor() {
        platform.next(ROOM, new Delivery.Paused(Duration.ofMinutes(5)));
        started();
        posts("h1", "note", "one");
        platform.at(ROOM, 1);
        couriers.getFirst().close();
        var second = new ScriptedPlatform(clock);
        var courier = courier(second);
        courier.start();
        posts("h2", "note", "elsewhere");
        passes(Duration.ofMinutes(4));
        await().until(() -> !courier.lastSweep().isBefore(clock.instant()));
        assertThat(second.at(OTHER_ROOM)).isEmpty();
        passes(Duration.ofMinutes(1));
        second.at(OTHER_ROOM, 1);
        second.at(ROOM, 1);
    }

    @Test
    void anAccountThatAnswersSlowlyLeavesTheOthersTheirPlaces() {
        var slow = new ScriptedPlatform(clock, "slow");
        slow.isSlow();
        var homes = new ArrayList<>(group().homes());
        for (int number = 3; number <= 2 + PLACES + 1; number++) {
            homes.add(new Home(number, new Address("slow", "room " + number), ""));
        }
        records(Groups.put(GroupBuilder.builder(group()).homes(homes).build()));
        courier(List.of(platform, slow), TestRedis.connections()).start();
        homes.stream().skip(2).forEach(home -> posts("h" + home.number(), "note", "slow"));
        slow.all(PLACES);
        posts("h2", "note", "quick");
        platform.at(OTHER_ROOM, 1);
        assertThat(slow.all(PLACES)).hasSize(PLACES);
        slow.answers();
        slow.all(PLACES + 1);
    }

    @Test
    void whatWasUnderWayWhenACourierDiedIsSentByTheNextUnderTheSameNonce() {
        posts("h1", "note", "one", "two");
        var died = new RedisRound(TestRedis.connections(), VAULT);
        Instant now = clock.instant();
        var claim =
                died.claim(new RedisRound.Stop(group, "h1"), now, now.plus(Duration.ofMinutes(1)));
        assertThat(claim).isPresent();
        started();
        aRoundIsMade();
        assertThat(platform.at(ROOM)).as("the claim holds a minute").isEmpty();
        passes(Duration.ofMinutes(1));
        platform.at(ROOM, 2);
        assertThat(platform.texts(ROOM)).isEqualTo(quoted("one", "two"));
        assertThat(platform.at(ROOM).getFirst().nonce())
                .isEqualTo(group + "/h1/" + claim.orElseThrow().item().token());
        died.finish(
                claim.orElseThrow(),
                RedisRound.Outcome.FAILED,
                clock.instant(),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
        nudge();
        aRoundIsMade();
        assertThat(platform.at(ROOM)).as("a late word of the dead one changes nothing").hasSize(2);
    }
}
