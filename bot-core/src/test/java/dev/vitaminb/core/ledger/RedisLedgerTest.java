package dev.vitaminb.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.ledger.Ledger.Committed;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.vault.VaultException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** One group in a real Redis, written and read by two instances. */
class RedisLedgerTest {
    /** Something that is part of a snapshot. */
    record Thing(String words) {}

    private static final RecordKind<Thing> THING = RecordKind.kept("thing", Thing.class);
    private static final RecordKind<Thing> OTHER = RecordKind.kept("other", Thing.class);
    private static final RecordKind<Thing> SLIP = RecordKind.named("slip", Thing.class);
    private static final Vault VAULT = new Vault("a secret for tests only", List.of());
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Receipt RECEIPT = new Receipt("thing", "made", List.of("1"));

    private final LettuceConnectionFactory connections = TestRedis.connections();
    private final RedisContent content = new RedisContent(connections);
    private RedisLedger one = ledger();
    private RedisLedger two = ledger();
    private GroupId group = new GroupId("a");

    private RedisLedger ledger() {
        return new RedisLedger(connections, VAULT, List.of(THING, OTHER), 1_000_000);
    }

    @BeforeEach
    void aNewGroup() {
        group = new GroupId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        one = ledger();
        two = ledger();
    }

    private static Entry entry(Count... counts) {
        return new Entry(
                EntryKind.MEMBER_CHANGED, 1, List.of("thing.1"), NOW, DAY, List.of(counts), 0);
    }

    private Snapshot seen(RedisLedger ledger) {
        return ledger.read(Ledger.Question.of(group)).snapshot();
    }

    private Committed commit(RedisLedger ledger, Snapshot base, String event, Change change) {
        return ledger.commit(new Ledger.Commit(base, event, "", change, RECEIPT, NOW));
    }

    private Snapshot records(RedisLedger ledger, Write<?>... writes) {
        var event = UUID.randomUUID().toString();
        var done = commit(ledger, seen(ledger), event, Change.of(entry(), writes));
        assertThat(done).isInstanceOf(Committed.Recorded.class);
        return ((Committed.Recorded) done).snapshot();
    }

    private static Write<Thing> thing(int id, String words) {
        return Write.put(THING.key(id), new Thing(words));
    }

    @Test
    void aGroupNobodyWroteToIsEmpty() {
        assertThat(seen(one).version()).isZero();
        assertThat(seen(one).all(THING)).isEmpty();
        assertThat(one.entries(group, 0, 10)).isEmpty();
    }

    @Test
    void whatOneRecordsTheOtherReads() {
        records(one, thing(1, "first"));
        assertThat(seen(two).find(THING.key(1))).contains(new Thing("first"));
        assertThat(seen(two).version()).isEqualTo(1);
        records(two, thing(1, "second"));
        assertThat(seen(one).find(THING.key(1))).contains(new Thing("second"));
    }

    @Test
    void ofTwoOnTheSameStateOnlyTheFirstIsRecorded() {
        var base = records(one, thing(1, "first"));
        assertThat(commit(one, base, "e1", Change.of(entry(), thing(1, "mine"))))
                .isInstanceOf(Committed.Recorded.class);
        assertThat(commit(two, base, "e2", Change.of(entry(), thing(1, "yours"))))
                .isEqualTo(new Committed.Conflict());
        assertThat(seen(two).find(THING.key(1))).contains(new Thing("mine"));
        assertThat(two.entries(group, 0, 10)).hasSize(2);
    }

    @Test
    void theSameEventIsRecordedOnceAndGetsItsReceiptAgain() {
        var base = seen(one);
        commit(one, base, "e1", Change.of(entry(), thing(1, "first")));
        assertThat(commit(two, base, "e1", Change.of(entry(), thing(1, "again"))))
                .isEqualTo(new Committed.Done(RECEIPT));
        assertThat(commit(two, seen(two), "e1", Change.of(entry(), thing(1, "again"))))
                .isEqualTo(new Committed.Done(RECEIPT));
        assertThat(seen(two).find(THING.key(1))).contains(new Thing("first"));
        var asked = new Ledger.Question(group, "e1", "", List.of());
        assertThat(two.read(asked).receipt()).contains(RECEIPT);
        assertThat(two.read(new Ledger.Question(group, "e2", "", List.of())).receipt()).isEmpty();
    }

    @Test
    void aRepeatIsFoundWithItsReceiptAndItsTime() {
        one.commit(
                new Ledger.Commit(
                        seen(one),
                        "e1",
                        "anna thing hello",
                        Change.of(entry(), thing(1, "first")),
                        RECEIPT,
                        NOW));
        var asked = new Ledger.Question(group, "e2", "anna thing hello", List.of());
        assertThat(two.read(asked).repeat()).contains(new Ledger.Repeat(RECEIPT, NOW));
        var other = new Ledger.Question(group, "e2", "ben thing hello", List.of());
        assertThat(two.read(other).repeat()).isEmpty();
    }

    @Test
    void whoIsALittleBehindCatchesUpByTheTail() {
        records(one, thing(1, "first"), Write.put(OTHER.key(1), new Thing("old")));
        seen(two);
        for (int i = 2; i <= 65; i++) {
            records(one, thing(i % 7, "change " + i));
        }
        var caughtUp = seen(two);
        assertThat(caughtUp.version()).isEqualTo(65);
        assertThat(caughtUp.changed(THING)).isEqualTo(65);
        assertThat(caughtUp.changed(OTHER)).as("read once and never again").isEqualTo(1);
        sameRecords(caughtUp, seen(ledger()));
    }

    @Test
    void whoIsFarBehindReadsTheWholeGroup() {
        records(one, thing(1, "first"), Write.put(OTHER.key(1), new Thing("old")));
        seen(two);
        for (int i = 2; i <= 66; i++) {
            records(one, thing(i % 7, "change " + i));
        }
        var read = seen(two);
        assertThat(read.version()).isEqualTo(66);
        assertThat(read.changed(OTHER)).as("read with everything else").isEqualTo(66);
        sameRecords(read, seen(ledger()));
    }

    private static void sameRecords(Snapshot one, Snapshot other) {
        assertThat(one.all(THING)).containsExactlyInAnyOrderElementsOf(other.all(THING));
        assertThat(one.all(OTHER)).containsExactlyInAnyOrderElementsOf(other.all(OTHER));
    }

    @Test
    void aDeletionIsCaughtUpWithLikeAChange() {
        records(one, thing(1, "first"), thing(2, "second"));
        seen(two);
        records(one, Write.delete(THING.key(1)));
        assertThat(seen(two).find(THING.key(1))).isEmpty();
        assertThat(seen(two).all(THING)).containsExactly(new Thing("second"));
        assertThat(seen(ledger()).all(THING)).containsExactly(new Thing("second"));
    }

    @Test
    void severalEntriesOfOneChangeAreCaughtUpWithAsOne() {
        records(one, thing(1, "first"));
        seen(two);
        commit(
                one,
                seen(one),
                "e1",
                Change.of(entry(), thing(2, "second"))
                        .then(Change.of(entry(), Write.delete(THING.key(1)))));
        assertThat(seen(two).version()).isEqualTo(3);
        assertThat(seen(two).all(THING)).containsExactly(new Thing("second"));
    }

    @Test
    void aSlipChangesNoVersionAndIsReadWhenNamed() {
        var base = records(one, thing(1, "first"));
        var slip = Write.put(SLIP.key("k"), new Thing("for your eyes only"));
        commit(one, base, "e1", Change.unrecorded(slip));
        assertThat(seen(two).version()).isEqualTo(base.version());
        var named = new Ledger.Question(group, "", "", List.of(SLIP.key("k"), SLIP.key("none")));
        assertThat(two.read(named).named().find(SLIP.key("k")))
                .contains(new Thing("for your eyes only"));
        assertThat(two.read(named).named().find(SLIP.key("none"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.unrecorded(thing(1, "without an entry")));
    }

    @Test
    void aKeyOfAnotherTypeStopsTheWholeCommit() {
        var base = records(one, thing(1, "first"));
        var broken = Keys.tally(group, YearMonth.from(DAY));
        new RedisScripts(connections)
                .template()
                .opsForValue()
                .set(broken, RedisScripts.bytes("no hash"));
        var before = content.of(group.code());
        var change =
                Change.of(entry(Count.one(1, Measure.THANKS)), thing(1, "half"), thing(2, "half"))
                        .posting(List.of(new Posting("h1", "card:thing:1")));
        assertThatThrownBy(() -> commit(one, base, "e1", change))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, e -> assertThat(e.ambiguous()).isFalse());
        assertThat(content.of(group.code())).isEqualTo(before);
        assertThat(commit(one, base, "e1", Change.of(entry(), thing(1, "whole"))))
                .isInstanceOf(Committed.Recorded.class);
    }

    @Test
    void aCountThatIsNoNumberStopsTheWholeCommit() {
        var base = records(one, thing(1, "first"));
        new RedisScripts(connections)
                .template()
                .<String, byte[]>opsForHash()
                .put(
                        Keys.tally(group, YearMonth.from(DAY)),
                        "18.1.THANKS",
                        RedisScripts.bytes("many"));
        var before = content.of(group.code());
        var change = Change.of(entry(Count.one(1, Measure.THANKS)), thing(1, "half"));
        assertThatThrownBy(() -> commit(one, base, "e1", change))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(content.of(group.code())).isEqualTo(before);
    }

    @Test
    void anEntryComesBackAsItWasWritten() {
        var entry =
                new Entry(
                        EntryKind.REQUEST_REOPENED,
                        7,
                        List.of("request.17", "member.3"),
                        NOW,
                        DAY.minusDays(3),
                        List.of(new Count(3, Measure.HELPS, -1), new Count(7, Measure.HELPED, -2)),
                        12);
        commit(one, seen(one), "e1", Change.of(entry, thing(1, "first")));
        records(one, thing(1, "second"));
        assertThat(two.entries(group, 0, 1)).containsExactly(new Ledger.Numbered(1, entry));
        assertThat(two.entries(group, 1, 10)).containsExactly(new Ledger.Numbered(2, entry()));
        assertThat(two.entries(group, 2, 10)).isEmpty();
    }

    @Test
    void recordsOfANewerVersionAreRefusedEvenToWhoKnewThemBefore() {
        records(one, thing(1, "first"));
        seen(two);
        new RedisScripts(connections)
                .template()
                .<String, byte[]>opsForHash()
                .put(Keys.of(group, "head"), "schema", RedisScripts.bytes(RedisLedger.SCHEMA + 1));
        assertThatThrownBy(() -> seen(ledger())).isInstanceOf(NewerSchema.class);
        assertThatThrownBy(() -> seen(two))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void underAnotherSecretNothingIsRead() {
        records(one, thing(1, "first"));
        var stranger =
                new RedisLedger(
                        connections,
                        new Vault("another secret altogether", List.of()),
                        List.of(THING, OTHER),
                        1_000_000);
        assertThatThrownBy(() -> seen(stranger)).isInstanceOf(VaultException.class);
    }

    @Test
    void aStoreThatWasSetBackIsBelievedAlsoWhenItsNumbersHaveGrownAgain() {
        records(one, thing(1, "first"));
        records(one, thing(1, "lost"));
        assertThat(seen(two).version()).isEqualTo(2);
        var template = new RedisScripts(connections).template();
        template.delete(List.copyOf(content.of(group.code()).keySet()));
        records(ledger(), thing(1, "restored"));
        assertThat(seen(two).find(THING.key(1))).contains(new Thing("restored"));
        records(ledger(), thing(1, "new"));
        assertThat(seen(two).version()).isEqualTo(2);
        assertThat(seen(two).find(THING.key(1))).contains(new Thing("new"));
    }
}
