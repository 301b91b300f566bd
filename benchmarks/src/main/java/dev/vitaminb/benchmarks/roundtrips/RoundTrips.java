package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.benchmarks.Scratch;
import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Catalogue;
import dev.vitaminb.core.courier.Alarms;
import dev.vitaminb.core.courier.Courier;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.matching.LuceneMatching;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts how often each command goes to Redis and back, caches warm and scripts loaded. */
public final class RoundTrips {
    private static final long CACHE_BYTES = 50_000_000;
    private static final VitaminB.Limits NO_LIMITS =
            new VitaminB.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, CACHE_BYTES);

    private RoundTrips() {}

    public static void main(String... arguments) {
        var readings = new ArrayList<Reading>();
        Catalogue catalogue;
        try (var folder = Scratch.folder();
                var redis = EmbeddedRedis.start(folder.path());
                var proxy = new CountingProxy(redis.host(), redis.port())) {
            catalogue = measure(redis, proxy, readings);
        }
        print(readings, catalogue);
        if (List.of(arguments).contains("--replies")) {
            printReplies(readings);
        }
    }

    private static Catalogue measure(
            EmbeddedRedis redis, CountingProxy proxy, List<Reading> readings) {
        var vault = new Vault("a secret for benchmarks only", List.of());
        var clock = new TownClock();
        var commands = Connections.to(proxy.host(), proxy.port(), redis.password());
        var others = Connections.to(redis.host(), redis.port(), redis.password());
        try (var courier =
                new Courier(
                        others,
                        new RedisLedger(others, vault, VitaminB.KINDS, CACHE_BYTES),
                        vault,
                        VitaminB.renderings(new LuceneMatching(Requests.pastHelps(), 1_000_000)),
                        List.of(new Mailbag()),
                        clock,
                        Alarms.NONE)) {
            courier.start();
            var bot = VitaminB.assemble(commands, vault, clock, NO_LIMITS, courier);
            var witness = new RedisLedger(others, vault, VitaminB.KINDS, CACHE_BYTES);
            var elsewhere = VitaminB.assemble(others, vault, clock, NO_LIMITS, courier);
            var group = new Town(bot, elsewhere, witness, clock, Preset.REFERRAL);
            readings.addAll(new Meter(group, proxy).read(Scenarios.inAReferralGroup()));
            var club = new Town(bot, elsewhere, witness, clock, Preset.SERVICE);
            readings.addAll(new Meter(club, proxy).read(Scenarios.inAServiceClub()));
            return bot.bot().catalogue();
        } finally {
            commands.destroy();
            others.destroy();
        }
    }

    private static void print(List<Reading> readings, Catalogue catalogue) {
        var table = new Table("command", "round trips", "limit", "", "called by");
        rows(readings)
                .forEach((row, ways) ->
                        table.row(
                                "`" + row.command() + "`",
                                row.roundTrips(),
                                row.limit(),
                                row.verdict(),
                                String.join("; ", ways)));
        IO.println(table);
        IO.println();
        var unknown = new TreeSet<String>();
        catalogue.all().forEach(command -> unknown.add(command.spec().path()));
        readings.forEach(reading -> unknown.remove(reading.scenario().command()));
        if (!unknown.isEmpty()) {
            IO.println("Not measured, because no scenario calls them: " + unknown);
        }
        long usual =
                readings.stream()
                        .filter(reading -> reading.isLimited() && reading.most() <= Reading.USUAL)
                        .count();
        IO.println(
                "%d of %d with a limit take at most %d round trips. More than usual, at most %d: %s."
                        .formatted(
                                usual,
                                readings.stream().filter(Reading::isLimited).count(),
                                Reading.USUAL,
                                Reading.MOST,
                                names(readings, Reading::exceedsTheUsual)));
        IO.println(
                "Above the limit of %d: %s."
                        .formatted(Reading.MOST, names(readings, Reading::exceedsTheMost)));
    }

    /** What a row of the table has in common; its ways of calling stand together. */
    private record Row(String command, String roundTrips, String limit, String verdict) {
        static Row of(Reading reading) {
            return new Row(
                    reading.scenario().command(),
                    reading.least() == reading.most()
                            ? String.valueOf(reading.most())
                            : reading.least() + " to " + reading.most(),
                    reading.limit(),
                    reading.verdict());
        }
    }

    private static Map<Row, List<String>> rows(List<Reading> readings) {
        var commands = readings.stream().map(it -> it.scenario().command()).distinct().toList();
        var inOrder =
                readings.stream()
                        .sorted(
                                Comparator.<Reading>comparingInt(
                                                it -> commands.indexOf(it.scenario().command()))
                                        .thenComparingInt(Reading::most))
                        .toList();
        return inOrder.stream()
                .collect(
                        Collectors.groupingBy(
                                Row::of,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        it -> it.scenario().way(), Collectors.toList())));
    }

    private static String names(List<Reading> readings, Predicate<Reading> which) {
        var names =
                readings.stream()
                        .filter(which)
                        .map(Reading::name)
                        .collect(Collectors.joining("; "));
        return names.isEmpty() ? "none" : names;
    }

    private static void printReplies(List<Reading> readings) {
        IO.println();
        var table = new Table("command", "called by", "answer");
        readings.forEach(reading ->
                table.row(
                        reading.scenario().command(),
                        reading.scenario().way(),
                        reading.answer().lines().findFirst().orElse("")));
        IO.println(table);
    }
}
