package dev.vitaminb.core.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.people.ListFile;
import dev.vitaminb.core.people.OperatorImport;
import dev.vitaminb.core.referral.Status;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.tally.Tally;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.core.RedisTemplate;

/** The stored numbers are what the history says, whatever people did. */
class TallyRebuildTest {
    private static final int STEPS = 150;

    private static final List<Status> STATUSES = List.copyOf(EnumSet.allOf(Status.class));

    private final RedisTemplate<String, byte[]> redis =
            new RedisScripts(TestRedis.connections()).template();

    private record Cell(LocalDate day, MemberId member, Measure measure) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 77})
    void talliesRebuiltFromTheLedgerAreTheStoredOnes(long seed) {
        try (var club = Club.of(Preset.REFERRAL)) {
            var random = new Random(seed);
            var people =
                    IntStream.rangeClosed(1, 6)
                            .mapToObj(i -> club.helper("Person" + i, "Trade number " + i))
                            .toList();
            for (int step = 0; step < STEPS; step++) {
                anything(club, people, random, step);
                if (random.nextInt(4) == 0) {
                    club.clock.advance(Duration.ofHours(random.nextInt(30)));
                }
            }
            var rebuilt = rebuilt(club);
            assertThat(rebuilt).isEqualTo(stored(club)).hasSizeGreaterThan(50);
            assertThat(rebuilt.keySet().stream().map(Cell::measure).collect(Collectors.toSet()))
                    .as("the series has touched every measure")
                    .isEqualTo(EnumSet.allOf(Measure.class));
            assertThat(rebuilt.values()).as("no day has less than nothing").noneMatch(n -> n < 0);
            damagedOnesArePutRight(club, random, rebuilt);
        }
    }

    private void damagedOnesArePutRight(Club club, Random random, Map<Cell, Long> right) {
        var recount = new RedisRecount(club.bot.ledger(), TestRedis.connections());
        assertThat(recount.put(club.group())).isEmpty();
        var hashes = redis.<String, byte[]>opsForHash();
        var key = Keys.tally(club.group(), YearMonth.of(2026, 11));
        var fields = List.copyOf(hashes.keys(key));
        hashes.put(key, fields.getFirst(), RedisScripts.bytes(4_711));
        hashes.delete(key, fields.get(1 + random.nextInt(fields.size() - 1)));
        hashes.put(key, "30.99.HELPS", RedisScripts.bytes("no number"));
        redis.delete(Keys.tally(club.group(), YearMonth.of(2026, 12)));

        assertThat(recount.put(club.group()))
                .hasSizeGreaterThan(2)
                .contains(
                        new RedisRecount.Difference(
                                "2026-11",
                                "30.99.HELPS",
                                Optional.of("no number"),
                                Optional.empty()));
        assertThat(stored(club)).isEqualTo(right);
        assertThat(recount.put(club.group())).isEmpty();
    }

    @Test
    void whatWasCarriedOverFromBeforeIsCountedAsWell() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var imports = new OperatorImport(club.bot.ledger(), club.clock);
            imports.record(club.group(), ListFile.text("Name;Given\nAda;7\n".getBytes(UTF_8)));
            var opening = YearMonth.from(new Groups(club.snapshot()).the().opening());
            var key = Keys.tally(club.group(), opening);
            assertThat(redis.hasKey(key)).isTrue();
            redis.delete(key);

            var recount = new RedisRecount(club.bot.ledger(), TestRedis.connections());
            assertThat(recount.put(club.group())).hasSize(1);
            assertThat(redis.<String, byte[]>opsForHash().values(key))
                    .containsExactly(RedisScripts.bytes(7));
        }
    }

    private static void anything(Club club, List<Club.Persona> people, Random random, int step) {
        var who = people.get(random.nextInt(people.size()));
        var other = "Person" + (1 + random.nextInt(people.size()));
        int wishes = Math.max(1, new Requests(club.snapshot()).all().size());
        // Mostly one of the last few, which are likely to be open.
        var wish = Integer.toString(Math.max(1, wishes - random.nextInt(6)));
        switch (random.nextInt(19)) {
            case 0, 1, 2 -> who.calls("request", Map.of("text", "A wish in step number " + step));
            case 3, 4 -> who.calls("pledge", Map.of("request", wish, "how", "CAN"));
            case 5 ->
                    who.calls(
                            "pledge",
                            Map.of(
                                    "request",
                                    wish,
                                    "how",
                                    "KNOW_SOMEONE",
                                    "who",
                                    "My aunt " + step));
            case 6 -> who.calls("release", Map.of("request", wish));
            case 7 -> who.calls("keep", Map.of("request", wish));
            case 8 -> club.olga().calls("solved", Map.of("request", wish, "helpers", other));
            case 9 -> who.calls("solved", Map.of("request", wish, "helpers", "Person1, " + other));
            case 10 -> club.olga().calls("reopen", Map.of("request", wish));
            case 11 -> who.calls("withdraw", Map.of("request", wish));
            case 12 -> who.calls("thanks", Map.of("to", other, "for", "step number " + step));
            case 13 ->
                    who.calls(
                            "refer",
                            Map.of(
                                    "to",
                                    other,
                                    "about",
                                    "House " + step,
                                    "agreed",
                                    random.nextBoolean() ? "AGREED" : "NOT_YET"));
            case 14 -> moves(club, people, random);
            case 15 -> pays(club, people, random);
            case 16, 17 -> who.calls("undo");
            default -> {
                if (random.nextInt(8) == 0) {
                    who.calls("leave", Map.of("sure", "YES"));
                    who.calls("help");
                } else {
                    who.calls("solved", Map.of("request", wish, "helpers", "0"));
                }
            }
        }
        assertThat(who.reads()).doesNotContain("incident");
    }

    private static String referral(Club club, Random random) {
        int given = Math.max(1, new Groups(club.snapshot()).the().referrals());
        return Integer.toString(Math.max(1, given - random.nextInt(4)));
    }

    // Whoever received it is among them; to the others it does not exist.
    private static void moves(Club club, List<Club.Persona> people, Random random) {
        var referral = referral(club, random);
        var to = STATUSES.get(random.nextInt(STATUSES.size())).name();
        people.forEach(who ->
                who.calls(
                        "referral.step", Map.of("referral", referral, "to", to, "why", "Because")));
        people.forEach(who ->
                who.calls("referral.agreed", Map.of("referral", referral, "contact", "1 2 3")));
    }

    private static void pays(Club club, List<Club.Persona> people, Random random) {
        var referral = referral(club, random);
        people.forEach(who -> {
            who.calls("referral.step", Map.of("referral", referral, "to", "ACCEPTED"));
            who.calls(
                    "business", Map.of("referral", referral, "amount", "" + random.nextInt(5_000)));
        });
    }

    private static Map<Cell, Long> rebuilt(Club club) {
        var sums = new HashMap<Cell, Long>();
        for (var numbered : club.bot.ledger().entries(club.group(), 0, 100_000)) {
            var entry = numbered.entry();
            for (var count : entry.counts()) {
                var cell = new Cell(entry.counted(), new MemberId(count.member()), count.measure());
                sums.merge(cell, count.by(), Long::sum);
            }
        }
        return sums;
    }

    private static Map<Cell, Long> stored(Club club) {
        var since = LocalDate.of(2026, 11, 1);
        return club.bot.tallies().read(club.group(), since, since.plusYears(1)).cells().stream()
                .collect(
                        Collectors.toMap(
                                cell -> new Cell(cell.day(), cell.member(), cell.measure()),
                                Tally.Cell::count));
    }
}
