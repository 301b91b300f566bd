package dev.vitaminb.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.TestClock;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due is done: once, late rather than never, and whatever happens in between. */
class ClockworkTest {
    private static final String CHIME = "chime";
    private static final String GONG = "gong";
    private static final Duration DAY = Duration.ofDays(1);

    private final TestClock clock = new TestClock();
    private final GroupId group = anyGroup();
    private final RedisLedger ledger =
            new RedisLedger(
                    TestRedis.connections(),
                    new Vault("a secret for tests only", List.of()),
                    List.<RecordKind<?>>of(),
                    1_000_000);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Clockwork> running = new ArrayList<>();

    @BeforeEach
    void aChimeIsDueTomorrow() {
        record(Change.of(entry()).due(new Due(CHIME, clock.instant().plus(DAY))));
    }

    @AfterEach
    void stop() {
        running.forEach(Clockwork::close);
    }

    @Test
    void nothingIsDoneBeforeItsTimeAndThenOnce() {
        var clockwork = chiming((snapshot, now) -> Change.of(entry()));
        clockwork.catchUp(group);
        assertThat(asked).hasValue(0);
        clock.advance(DAY);
        clockwork.catchUp(group);
        clockwork.catchUp(group);
        clock.advance(DAY.multipliedBy(30));
        clockwork.catchUp(group);
        assertThat(asked).hasValue(1);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void whatSaysWhenItIsDueAgainIsDoneAgain() {
        var clockwork =
                chiming((snapshot, now) -> Change.of(entry()).due(new Due(CHIME, now.plus(DAY))));
        // After a week away it is done late, once, and not once for every day.
        clock.advance(DAY.multipliedBy(7));
        clockwork.catchUp(group);
        clockwork.catchUp(group);
        assertThat(version()).isEqualTo(2);
        clock.advance(DAY);
        clockwork.catchUp(group);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void aDecisionThatRecordsNothingStillSaysWhenItIsDueAgain() {
        var clockwork = chiming((snapshot, now) -> Change.NONE.due(new Due(CHIME, now.plus(DAY))));
        clock.advance(DAY);
        clockwork.catchUp(group);
        clock.advance(Duration.ofHours(1));
        clockwork.catchUp(group);
        assertThat(asked).hasValue(1);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void whoChangesTheGroupMeanwhileIsSeen() {
        var clockwork =
                chiming((snapshot, now) -> {
                    if (snapshot.version() == 1) {
                        record(Change.of(entry()));
                    }
                    return Change.of(entry());
                });
        clock.advance(DAY);
        clockwork.catchUp(group);
        assertThat(asked).hasValue(2);
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void aFaultIsTriedAgainAnHourLater() {
        var clockwork =
                chiming((snapshot, now) -> {
                    if (asked.get() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return Change.of(entry());
                });
        clock.advance(DAY);
        clockwork.catchUp(group);
        clock.advance(Duration.ofMinutes(59));
        clockwork.catchUp(group);
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofMinutes(1));
        clockwork.catchUp(group);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void whatAnotherVersionKnowsIsLeftToIt() {
        var old =
                new Clockwork(
                        TestRedis.connections(),
                        ledger,
                        List.of(),
                        clock,
                        Nudge.NONE,
                        group -> false);
        running.add(old);
        clock.advance(DAY);
        old.catchUp(group);
        clock.advance(Duration.ofHours(1));
        chiming((snapshot, now) -> Change.of(entry())).catchUp(group);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void ofTwoInstancesOneDoesItWithoutBeingCalled() {
        BiFunction<Snapshot, Instant, Change> chime = (snapshot, now) -> Change.of(entry());
        var first = chiming(chime);
        var second = chiming(chime);
        first.start();
        second.start();
        clock.advance(DAY);
        await().atMost(Duration.ofSeconds(20)).until(() -> version() == 2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatOneWasDoingWhenItDiedIsDoneByAnotherAQuarterOfAMinuteLater() {
        var dying =
                chiming((snapshot, now) -> {
                    throw new AssertionError("Killed between deciding and recording");
                });
        var other = chiming((snapshot, now) -> Change.of(entry()));
        clock.advance(DAY);
        assertThatThrownBy(dying::catchUp).isInstanceOf(AssertionError.class);
        clock.advance(Duration.ofSeconds(14));
        other.catchUp();
        assertThat(version()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        other.catchUp();
        assertThat(version()).isEqualTo(2);
        other.catchUp();
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void whatHoldsOneGroupUpHoldsUpNoOther() {
        var another = anyGroup();
        record(another, Change.of(entry()).due(new Due(CHIME, clock.instant().plus(DAY))));
        var bothBegun = new Phaser(2);
        var clockwork =
                chiming((snapshot, now) -> {
                    bothBegun.arriveAndAwaitAdvance();
                    return Change.of(entry());
                });
        clock.advance(DAY);
        clockwork.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> version() == 2 && version(another) == 2);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsDueTwiceInOneGroupIsDoneOneAfterTheOther() {
        record(Change.of(entry()).due(new Due(GONG, clock.instant().plus(DAY))));
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var clockwork =
                chiming((snapshot, now) -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    atOnce.decrementAndGet();
                    return Change.of(entry());
                });
        clock.advance(DAY);
        clockwork.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> version() == 4);
        // Had they met, one would have been decided again.
        assertThat(asked).hasValue(2);
        assertThat(most).hasValue(1);
    }

    private static GroupId anyGroup() {
        return new GroupId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    private Clockwork chiming(BiFunction<Snapshot, Instant, Change> decision) {
        var clockwork =
                new Clockwork(
                        TestRedis.connections(),
                        ledger,
                        List.of(duty(CHIME, decision), duty(GONG, decision)),
                        clock,
                        Nudge.NONE,
                        group -> false);
        running.add(clockwork);
        return clockwork;
    }

    private Duty duty(String name, BiFunction<Snapshot, Instant, Change> decision) {
        return new Duty() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Change decide(Snapshot snapshot, Instant now) {
                asked.incrementAndGet();
                return decision.apply(snapshot, now);
            }
        };
    }

    private long version() {
        return version(group);
    }

    private long version(GroupId of) {
        return ledger.read(Ledger.Question.of(of)).snapshot().version();
    }

    private void record(Change change) {
        record(group, change);
    }

    private void record(GroupId of, Change change) {
        var base = ledger.read(Ledger.Question.of(of)).snapshot();
        var commit =
                new Ledger.Commit(
                        base, "", "", change, new Receipt("", "", List.of()), clock.instant());
        assertThat(ledger.commit(commit)).isInstanceOf(Ledger.Committed.Recorded.class);
    }

    private Entry entry() {
        return new Entry(
                EntryKind.GROUP_CHANGED,
                0,
                List.of(),
                clock.instant(),
                LocalDate.EPOCH,
                List.of(),
                0);
    }
}
