package dev.vitaminb.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.privacy.Erasure;
import dev.vitaminb.core.privacy.Erasures;
import dev.vitaminb.core.privacy.ForgettingAgain;
import dev.vitaminb.core.privacy.RedisErasureCount;
import dev.vitaminb.core.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * The file {@code erasures.log}. It stands in the data folder and in no backup.
 *
 * <p>The first line names the file. Each other one is an instant, a group, a number, what was
 * erased, and a keyed hash of whose it was; all that one commit erases has one number. The lines
 * stand there before the commit, and one more, {@code done} or {@code dropped}, after it. The
 * number is counted in the data: data that has not come as far is older than the line.
 */
final class ErasureLog implements Erasures {
    private static final Logger log = LoggerFactory.getLogger(ErasureLog.class);

    // Backups live for 30 days at most; whoever keeps them a little longer is still safe.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String SCOPE = "erasures";
    private static final String NAME = "log ";
    private static final String DONE = "done";
    private static final String DROPPED = "dropped";

    private final Path file;
    private final Vault vault;
    private final InstantSource clock;
    private final String name;
    private final RedisErasureCount count;

    ErasureLog(Path folder, Vault vault, InstantSource clock, RedisConnectionFactory connections) {
        this.file = folder.resolve("erasures.log");
        this.vault = vault;
        this.clock = clock;
        this.name =
                texts().stream()
                        .filter(text -> text.startsWith(NAME))
                        .findFirst()
                        .orElseGet(() -> NAME + UUID.randomUUID());
        this.count = new RedisErasureCount(connections, name.substring(NAME.length()));
    }

    private record Line(Instant at, GroupId group, long number, String word, String token) {
        static Optional<Line> from(String text) {
            var parts = text.split(" ", -1);
            try {
                return parts.length == 5 && GroupId.isCode(parts[1])
                        ? Optional.of(
                                new Line(
                                        Instant.parse(parts[0]),
                                        new GroupId(parts[1]),
                                        Long.parseLong(parts[2]),
                                        parts[3],
                                        parts[4]))
                        : Optional.empty();
            } catch (DateTimeParseException | NumberFormatException half) {
                // A line that was being written when the machine stopped.
                return Optional.empty();
            }
        }

        boolean isEnd() {
            return word.equals(DONE) || word.equals(DROPPED);
        }

        @Override
        public String toString() {
            return "%s %s %d %s %s".formatted(at, group, number, word, token);
        }
    }

    @Override
    public Intent expect(GroupId group, List<Erasure> what) {
        long number = count.next();
        append(
                what.stream()
                        .map(each ->
                                new Line(
                                        clock.instant(),
                                        group,
                                        number,
                                        word(each.kind()),
                                        token(group, each)))
                        .toList());
        return new Intent() {
            @Override
            public void done() {
                end(group, number, DONE);
            }

            @Override
            public void dropped() {
                end(group, number, DROPPED);
            }
        };
    }

    private void end(GroupId group, long number, String how) {
        append(List.of(new Line(clock.instant(), group, number, how, "-")));
    }

    // A full disk must keep nobody from leaving. The line would be missing only after a restore of
    // a backup of before.
    private synchronized void append(List<Line> lines) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    beginning() + text(lines),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            log.error(
                    "{} cannot be written: if a backup is restored, something in group {} has to be erased again by hand",
                    file,
                    lines.getFirst().group());
        }
    }

    // Half a line, or one without its end, must not swallow the next.
    private String beginning() throws IOException {
        if (!Files.exists(file)) {
            return name + "\n";
        }
        return isWhole() ? "" : "\n";
    }

    private boolean isWhole() throws IOException {
        return Files.readString(file).endsWith("\n");
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(line -> line + "\n").collect(joining());
    }

    /** Erases again, in data that may have been restored, all that it does not know to be gone. */
    void apply(VitaminB vitaminB, InstantSource now) {
        tidy();
        var again = vitaminB.forgettingAgain(now);
        long reached = count.reached();
        var lines = lines();
        var ended = numbers(lines.stream().filter(Line::isEnd).toList());
        var dropped = numbers(lines.stream().filter(line -> line.word().equals(DROPPED)).toList());
        var intents =
                lines.stream()
                        .filter(line -> !line.isEnd() && !dropped.contains(line.number()))
                        .toList();
        intents.stream()
                .filter(line -> line.number() > reached)
                .collect(groupingBy(Line::group))
                .forEach((group, missing) -> eraseAgain(again, group, missing));
        intents.stream()
                .filter(line -> !ended.contains(line.number()))
                .collect(groupingBy(Line::number, TreeMap::new, toList()))
                .forEach((number, open) -> settle(again, open));
        lines.stream().mapToLong(Line::number).max().stream()
                .filter(last -> last > reached)
                .forEach(count::reach);
    }

    private void eraseAgain(ForgettingAgain again, GroupId group, List<Line> missing) {
        int found = again.forget(group, noted(group, missing));
        if (found > 0) {
            log.info("Group {}: {} that had been erased before are erased again", group, found);
        }
    }

    // The program died in the midst of it, or the store did not say whether it was done.
    private void settle(ForgettingAgain again, List<Line> open) {
        var first = open.getFirst();
        end(
                first.group(),
                first.number(),
                again.settle(first.group(), noted(first.group(), open)) ? DONE : DROPPED);
    }

    private ForgettingAgain.Noted noted(GroupId group, List<Line> lines) {
        var last = new LinkedHashMap<String, Line>();
        lines.forEach(line -> last.put(subject(line.word(), line.token()), line));
        return new ForgettingAgain.Noted() {
            @Override
            public boolean has(Erasure what, Instant since) {
                var word = word(what.kind());
                return Optional.ofNullable(last.get(subject(word, token(group, what))))
                        .filter(line -> line.word().equals(word) && !since.isAfter(line.at()))
                        .isPresent();
            }

            @Override
            public List<String> blocked() {
                return last.values().stream()
                        .filter(line -> line.word().equals(word(Erasure.Kind.BLOCKED)))
                        .map(Line::token)
                        .toList();
            }
        };
    }

    // Who was blocked and let in again is not blocked, and the other way round: the last line
    // counts.
    private static String subject(String word, String token) {
        return word.equals(word(Erasure.Kind.UNBLOCKED))
                ? subject(word(Erasure.Kind.BLOCKED), token)
                : word + " " + token;
    }

    private static Set<Long> numbers(List<Line> lines) {
        return lines.stream().map(Line::number).collect(toSet());
    }

    private List<Line> lines() {
        return texts().stream().flatMap(text -> Line.from(text).stream()).toList();
    }

    private List<String> texts() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Lines that no backup can be older than go, and so does half a line.
    private synchronized void tidy() {
        var since = clock.instant().minus(KEPT);
        var kept = lines().stream().filter(line -> !line.at().isBefore(since)).toList();
        try {
            if (!Files.exists(file) || (kept.size() + 1 == texts().size() && isWhole())) {
                return;
            }
            var half = file.resolveSibling("erasures.log.tmp");
            Files.writeString(
                    half,
                    name + "\n" + text(kept),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void syncFolder() {
        try (var folder = FileChannel.open(file.resolveSibling("."))) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folder.
            log.debug("The folder of {} was not synced", file);
        }
    }

    private static String word(Erasure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String token(GroupId group, Erasure what) {
        return what.isHashed()
                ? what.whose()
                : vault.token(SCOPE, group + " " + word(what.kind()) + " " + what.whose());
    }
}
