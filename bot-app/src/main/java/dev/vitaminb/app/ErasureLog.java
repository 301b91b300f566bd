package dev.vitaminb.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.privacy.Erasures;
import dev.vitaminb.core.privacy.ForgettingAgain;
import dev.vitaminb.core.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code erasures.log}: a line of instant, group and keyed hash for everybody who has been
 * forgotten. It stands in the data folder and in no backup.
 */
final class ErasureLog implements Erasures {
    private static final Logger log = LoggerFactory.getLogger(ErasureLog.class);

    // Backups live for 30 days at most; whoever keeps them a little longer is still safe.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String SCOPE = "erasures";
    private static final String WHOLE = "group";

    private final Path file;
    private final Vault vault;
    private final InstantSource clock;

    ErasureLog(Path folder, Vault vault, InstantSource clock) {
        this.file = folder.resolve("erasures.log");
        this.vault = vault;
        this.clock = clock;
    }

    private record Line(Instant at, GroupId group, String token) {
        static Optional<Line> from(String text) {
            var parts = text.split(" ", -1);
            try {
                return parts.length == 3 && GroupId.isCode(parts[1])
                        ? Optional.of(
                                new Line(Instant.parse(parts[0]), new GroupId(parts[1]), parts[2]))
                        : Optional.empty();
            } catch (DateTimeParseException half) {
                // A line that was being written when the machine stopped.
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + " " + group + " " + token + "\n";
        }
    }

    @Override
    public void forgotten(GroupId group, MemberId member) {
        append(group, token(group, member));
    }

    @Override
    public void dissolved(GroupId group) {
        append(group, token(group, WHOLE));
    }

    // Whoever left has left: a full disk must not take that back. The line would be missing only
    // after a restore of a backup of before.
    private synchronized void append(GroupId group, String token) {
        try {
            Files.writeString(
                    file,
                    new Line(clock.instant(), group, token).toString(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            log.error(
                    "{} cannot be written: if a backup is restored, somebody in group {} has to be forgotten again by hand",
                    file,
                    group);
        }
    }

    /** Forgets again, in data that may have been restored, all that stands here. */
    void apply(VitaminB vitaminB, InstantSource now) {
        dropOld();
        var forgetting = vitaminB.forgettingAgain(now);
        lines().stream()
                .collect(groupingBy(Line::group))
                .forEach((group, lines) -> apply(vitaminB, forgetting, group, lines));
    }

    // Where a group was dissolved another one may stand by now, with the same numbers: it began,
    // and its members were seen, after the line was written.
    private void apply(
            VitaminB vitaminB, ForgettingAgain forgetting, GroupId group, List<Line> lines) {
        var began = vitaminB.ledger().entries(group, 0, 1).stream().map(it -> it.entry().at());
        if (began.anyMatch(at -> isWritten(lines, token(group, WHOLE), at))) {
            vitaminB.ledger().erase(group);
            log.info("Group {}, which had been dissolved, is erased again", group);
            return;
        }
        int again =
                forgetting.forget(
                        group,
                        member -> isWritten(lines, token(group, member.id()), member.confirmed()));
        if (again > 0) {
            log.info("{} who had left group {} are forgotten again", again, group);
        }
    }

    private static boolean isWritten(List<Line> lines, String token, Instant seen) {
        return lines.stream()
                .anyMatch(line -> line.token().equals(token) && !seen.isAfter(line.at()));
    }

    private List<Line> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .flatMap(text -> Line.from(text).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the lines that no backup can be older than. */
    private synchronized void dropOld() {
        var all = lines();
        var since = clock.instant().minus(KEPT);
        var kept = new ArrayList<>(all);
        kept.removeIf(line -> line.at().isBefore(since));
        if (kept.size() == all.size()) {
            return;
        }
        try {
            var half = file.resolveSibling("erasures.log.tmp");
            Files.writeString(half, kept.stream().map(Line::toString).collect(joining()));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token(GroupId group, Object whom) {
        return vault.token(SCOPE, group + " " + whom);
    }
}
