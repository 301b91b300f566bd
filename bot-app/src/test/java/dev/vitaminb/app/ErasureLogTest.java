package dev.vitaminb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Person;
import dev.vitaminb.core.command.Place;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.privacy.Erasure;
import dev.vitaminb.core.privacy.Erasures;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.thanks.Thanks;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.testkit.TestClock;
import dev.vitaminb.testkit.TestRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What was erased stays erased, wherever the program died and whatever backup is restored. */
class ErasureLogTest {
    private static final Vault VAULT = new Vault("a secret that only this test has", List.of());
    private static final Address ROOM = new Address("test", "room");
    private static final Identity ANNA = new Identity("test", "anna");

    @TempDir Path folder;

    private final LettuceConnectionFactory connections = TestRedis.connections();
    private final StringRedisTemplate redis = new StringRedisTemplate(connections);
    private final TestClock clock = new TestClock(Instant.parse("2026-11-02T09:00:00Z"));
    private final Map<String, byte[]> backup = new HashMap<>();
    private Dies dies = Dies.NEVER;
    private VitaminB bot;

    /** Where the program dies. */
    enum Dies {
        BEFORE_THE_LINE,
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT,
        NEVER
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A log in a program that dies. */
    private final class Dying implements Erasures {
        private final Erasures log;

        Dying(Erasures log) {
            this.log = log;
        }

        @Override
        public Intent expect(GroupId group, List<Erasure> what) {
            dieAt(Dies.BEFORE_THE_LINE);
            var intent = log.expect(group, what);
            dieAt(Dies.BEFORE_THE_COMMIT);
            return new Intent() {
                @Override
                public void done() {
                    dieAt(Dies.AFTER_THE_COMMIT);
                    intent.done();
                }

                @Override
                public void dropped() {
                    intent.dropped();
                }
            };
        }

        private void dieAt(Dies here) {
            if (dies == here) {
                throw new Death();
            }
        }
    }

    @BeforeEach
    void aClub() {
        TestRedis.clear();
        starts();
        for (var person : List.of("olga", "anna", "ben")) {
            calls(person, "setup", RunningApp.FOUNDING);
            calls(person, "profile", Map.of("does", "Tunes harps"));
        }
        assertThat(here()).containsExactlyInAnyOrder("olga", "anna", "ben");
    }

    @AfterEach
    void close() {
        connections.destroy();
    }

    private void starts() {
        var log = new ErasureLog(folder, VAULT, clock, connections);
        bot =
                VitaminB.assemble(
                        connections,
                        VAULT,
                        clock,
                        new VitaminB.Limits(1_000, 1_000, 1_000_000),
                        new VitaminB.Surroundings(
                                Nudge.NONE,
                                Watch.NONE,
                                new Dying(log),
                                Admissions.FREE,
                                () -> "http://localhost"));
        log.apply(bot, clock);
        dies = Dies.NEVER;
        clock.advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @EnumSource(Dies.class)
    void theNextStartOnTheSameDataErasesWhatWasErasedAndNothingElse(Dies where) {
        annaLeaves(where);
        starts();
        starts();
        assertThat(here().contains("anna")).isEqualTo(!isCommitted(where));
        assertThat(bot.directory().of(ANNA).isEmpty()).isEqualTo(isCommitted(where));
    }

    @ParameterizedTest
    @EnumSource(Dies.class)
    void aBackupRestoredAfterThatStartKnowsItAsWell(Dies where) {
        takesBackup();
        annaLeaves(where);
        starts();
        restores();
        starts();
        assertThat(here().contains("anna")).isEqualTo(!isCommitted(where));
        assertThat(bot.directory().of(ANNA).isEmpty()).isEqualTo(isCommitted(where));
    }

    @ParameterizedTest
    @EnumSource(Dies.class)
    void ofAnAskedForErasureThatNobodyCanTellOfTheBackupLosesThePerson(Dies where) {
        takesBackup();
        annaLeaves(where);
        restores();
        starts();
        assertThat(here().contains("anna")).isEqualTo(where == Dies.BEFORE_THE_LINE);
        assertThat(here()).contains("olga", "ben");
    }

    @Test
    void whoComesBackUnderTheNumberOfSomebodyErasedStays() {
        takesBackup();
        calls("dora", "profile", Map.of("does", "Is new"));
        calls("dora", "leave", Map.of("sure", "YES"));
        restores();
        starts();
        calls("emil", "profile", Map.of("does", "Is newer"));
        assertThat(member("emil").id().number()).isEqualTo(4);
        starts();
        assertThat(here()).contains("emil");
    }

    @Test
    void whoWasBlockedAfterTheBackupStaysBlocked() throws IOException {
        takesBackup();
        calls("olga", "block", Map.of("member", "ben", "reason", "Sold raffle tickets"));
        calls("dora", "profile", Map.of("does", "Is new"));
        calls("olga", "block", Map.of("member", "dora", "reason", "Sold tickets as well"));
        restores();
        starts();
        calls("ben", "welcome", Map.of());
        calls("dora", "profile", Map.of("does", "Is back"));
        assertThat(here()).containsExactlyInAnyOrder("olga", "anna");
        assertThat(calls("olga", "unblock", Map.of()).toString())
                .contains("Die Begründung ging verloren", "text=4]", "text=5]");
        assertThat(log()).contains(" blocked ").doesNotContain("raffle", "ben", "dora");

        starts();
        calls("olga", "unblock", Map.of("number", "4"));
        calls("olga", "unblock", Map.of("number", "5"));
        starts();
        calls("ben", "profile", Map.of("does", "Is back"));
        assertThat(here()).contains("ben");
    }

    @Test
    void whoWasLetInAgainAfterTheBackupIsNotBlocked() {
        calls("olga", "block", Map.of("member", "ben", "reason", "Sold raffle tickets"));
        takesBackup();
        calls("olga", "unblock", Map.of("number", "3"));
        restores();
        starts();
        calls("ben", "profile", Map.of("does", "Is back"));
        assertThat(here()).contains("ben");
    }

    @Test
    void wordsThatMembersDeletedAfterTheBackupAreGoneAgain() {
        calls("anna", "request", Map.of("text", "Looking for a harpist"));
        calls("anna", "request", Map.of("text", "Looking for a lute player"));
        takesBackup();
        calls("anna", "withdraw", Map.of("request", "1"));
        calls("anna", "forget", Map.of("request", "1"));
        calls("anna", "mydata.profile", Map.of());
        assertThat(member("anna").profile()).isEqualTo(Profile.EMPTY);
        assertThat(words()).containsExactly("Looking for a lute player");
        restores();
        assertThat(words()).hasSize(2);
        starts();
        assertThat(words()).containsExactly("Looking for a lute player");
        assertThat(member("anna").profile()).isEqualTo(Profile.EMPTY);
        assertThat(member("ben").profile()).isNotEqualTo(Profile.EMPTY);

        calls("anna", "profile", Map.of("does", "Plays the lute by now"));
        starts();
        assertThat(member("anna").profile()).isNotEqualTo(Profile.EMPTY);
    }

    @Test
    void whatWasTakenBackAfterTheBackupIsGoneAgain() {
        calls(
                "anna",
                "refer",
                Map.of("to", "Ben", "about", "Mrs Miller sells", "agreed", "AGREED"));
        calls("anna", "thanks", Map.of("to", "Ben", "for", "the harp"));
        takesBackup();
        calls("anna", "undo", Map.of());
        calls("anna", "refer", Map.of("to", "Ben", "about", "Mr Fox buys", "agreed", "AGREED"));
        calls("anna", "undo", Map.of());
        restores();
        starts();
        assertThat(snapshot().all(Thanks.KIND)).isEmpty();
        assertThat(snapshot().all(Referrals.KIND))
                .extracting(referral -> referral.prospect().about())
                .containsExactly("Mrs Miller sells");
    }

    private List<String> words() {
        return snapshot().all(Requests.KIND).stream()
                .map(Request::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void linesOfMoreThanNinetyDaysGo() throws IOException {
        annaLeaves(Dies.NEVER);
        assertThat(log()).contains(" member ", " done ").doesNotContain("anna");
        clock.advance(Duration.ofDays(91));
        starts();
        assertThat(log()).startsWith("log ").doesNotContain(" member ", " done ");
    }

    @Test
    void aCopyOfTheFileWithHalfALineIsRead() throws IOException {
        takesBackup();
        annaLeaves(Dies.NEVER);
        Files.writeString(file(), log() + "2026-01-01T00:0");
        restores();
        starts();
        assertThat(here()).containsExactlyInAnyOrder("olga", "ben");
        assertThat(log()).doesNotContain("2026-01-01T00:0").endsWith("\n");
    }

    @Test
    void aLineThatLacksItsEndSwallowsNoOther() throws IOException {
        takesBackup();
        annaLeaves(Dies.NEVER);
        Files.writeString(file(), log().stripTrailing());
        calls("ben", "leave", Map.of("sure", "YES"));
        Files.writeString(file(), log().stripTrailing());
        restores();
        starts();
        assertThat(here()).containsExactly("olga");
        assertThat(log()).endsWith("\n");
        assertThat(log().lines()).hasSize(5);
    }

    private static boolean isCommitted(Dies where) {
        return where == Dies.AFTER_THE_COMMIT || where == Dies.NEVER;
    }

    private void annaLeaves(Dies where) {
        dies = where;
        if (where == Dies.NEVER) {
            calls("anna", "leave", Map.of("sure", "YES"));
        } else {
            assertThatExceptionOfType(Death.class)
                    .isThrownBy(() -> calls("anna", "leave", Map.of("sure", "YES")));
        }
        dies = Dies.NEVER;
    }

    private String log() throws IOException {
        return Files.readString(file());
    }

    private Path file() {
        return folder.resolve("erasures.log");
    }

    private void takesBackup() {
        backup.clear();
        for (var key : Objects.requireNonNull(redis.keys("*"))) {
            backup.put(key, Objects.requireNonNull(redis.dump(key)));
        }
    }

    private void restores() {
        TestRedis.clear();
        RedisCallback<Boolean> restore =
                (RedisConnection connection) -> {
                    backup.forEach((key, value) ->
                            connection
                                    .keyCommands()
                                    .restore(key.getBytes(StandardCharsets.UTF_8), 0, value));
                    return true;
                };
        redis.execute(restore);
    }

    private Reply calls(String person, String command, Map<String, String> arguments) {
        clock.advance(Duration.ofSeconds(10));
        var who =
                new Person(
                        new Identity("test", person),
                        person,
                        Optional.empty(),
                        person.equals("olga")
                                ? Person.Standing.ADMINISTRATOR
                                : Person.Standing.PRESENT);
        return bot.bot()
                .submit(
                        UUID.randomUUID().toString(),
                        who,
                        new Place.Home(ROOM, "Room"),
                        command,
                        arguments);
    }

    private Snapshot snapshot() {
        return bot.ledger().read(Ledger.Question.of(bot.directory().at(ROOM))).snapshot();
    }

    private List<String> here() {
        return Members.in(snapshot()).here().stream().map(Member::name).toList();
    }

    private Member member(String name) {
        return Members.in(snapshot()).find(new Identity("test", name)).orElseThrow();
    }
}
