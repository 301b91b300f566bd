package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.benchmarks.Connections;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.tally.RedisTallies;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.EmbeddedRedis;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Casts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Opens a data folder without the app, and holds it against what was acknowledged. */
record Audit(Path folder) {
    private static final long CACHE_BYTES = 50_000_000;

    /**
     * What it found.
     *
     * @param recorded entries that the crew has caused
     * @param beforeTheKill of those that were under way when the app was killed, the ones that had
     *     been recorded by then
     * @param entries all entries of the group
     */
    record Result(
            Findings findings,
            int recorded,
            int beforeTheKill,
            int entries,
            boolean whole,
            boolean talliesAgree) {
        boolean isGood() {
            return findings.lost().isEmpty()
                    && findings.doubled().isEmpty()
                    && findings.unasked().isEmpty()
                    && whole
                    && talliesAgree;
        }
    }

    Result of(Cast cast, Crew crew, Instant begin) {
        var vault = new Vault(secret(), List.of());
        try (var redis = EmbeddedRedis.start(folder)) {
            var connections = Connections.to(redis.host(), redis.port(), redis.password());
            try {
                var ledger = new RedisLedger(connections, vault, VitaminB.KINDS, CACHE_BYTES);
                var tallies = new RedisTallies(connections);
                var book = new Book(ledger, tallies, cast);
                var samples =
                        new Casts()
                                .all().stream()
                                        .filter(Cast::isSample)
                                        .map(each -> new Book(ledger, tallies, each))
                                        .toList();
                return result(book, crew, begin, samples);
            } finally {
                connections.destroy();
            }
        }
    }

    private static Result result(Book book, Crew crew, Instant begin, List<Book> samples) {
        var recorded = book.recordedSince(begin);
        var cutOff = crew.cutOff();
        long before =
                recorded.stream()
                        .filter(each -> each.at().isBefore(cutOff.getOrDefault(each.name(), begin)))
                        .count();
        return new Result(
                Findings.of(
                        crew.sent(),
                        crew.acknowledged(),
                        recorded.stream().map(Book.Recorded::name).toList()),
                recorded.size(),
                Math.toIntExact(before),
                book.size(),
                all(samples).allMatch(Book::isWhole),
                all(samples).allMatch(Book::talliesAgree));
    }

    private static Stream<Book> all(List<Book> samples) {
        return samples.stream();
    }

    private String secret() {
        try {
            return Files.readString(folder.resolve("secret")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
