package dev.vitaminb.benchmarks.kill;

import dev.vitaminb.benchmarks.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What happened to the app, and the figures that are printed in the end. */
final class Protocol {
    private final List<Duration> starts = new ArrayList<>();
    private final List<CompletableFuture<Optional<Duration>>> endings = new ArrayList<>();
    private int withoutRedis;

    /** The first start, which makes the sample groups and is not counted among the restarts. */
    void started(App app) {
        System.err.printf(Locale.ROOT, "Started in %s%n", seconds(app.startTime()));
    }

    void restarted(int which, App app) {
        starts.add(app.startTime());
        System.err.printf(
                Locale.ROOT, "Kill %d: up again in %s%n", which, seconds(app.startTime()));
    }

    void killed(Remains remains, CompletableFuture<Optional<Duration>> gone) {
        if (!remains.hasRedis()) {
            withoutRedis++;
        }
        endings.add(gone);
    }

    void stopped(Remains remains) {
        killed(remains, CompletableFuture.completedFuture(remains.gone()));
    }

    /** Prints the table; whether everything was as it should be. */
    boolean print(Crew crew, Audit.Result result) {
        var gone = endings.stream().map(CompletableFuture::join).toList();
        long left = gone.stream().filter(Optional::isEmpty).count();
        var findings = result.findings();
        var table = new Table("figure", "value");
        table.row("kills", starts.size());
        table.row("members at work at once", crew.size());
        table.row("commands sent", crew.sent().size());
        table.row("acknowledged", crew.acknowledged().size());
        table.row("under way when the app was killed, and sent again", crew.cutOff().size());
        table.row("of these, recorded before the kill", result.beforeTheKill());
        table.row("answered with an apology, and done again", crew.apologies());
        table.row("recorded", result.recorded());
        table.row("**lost**", findings.lost().size());
        table.row("**doubled**", findings.doubled().size());
        table.row("recorded without having been sent", findings.unasked().size());
        table.row("entries in the group's ledger", result.entries());
        table.row("ledgers without a gap", yes(result.whole()));
        table.row("**tallies equal the ledger**", yes(result.talliesAgree()));
        table.row("**Redis left behind**", left);
        table.row(
                "Redis gone after a kill, median / max",
                spread(gone.stream().limit(starts.size()).flatMap(Optional::stream).toList()));
        table.row("restart until ready, median / max", spread(starts));
        IO.println(table);
        name("Lost", findings.lost());
        name("Doubled", findings.doubled());
        name("Recorded without having been sent", findings.unasked());
        if (crew.puzzles() > 0) {
            IO.println("Apologies of which it is not known what for: " + crew.puzzles());
        }
        if (withoutRedis > 0) {
            IO.println("No Redis was seen before %d of the ends.".formatted(withoutRedis));
        }
        return result.isGood() && left == 0 && withoutRedis == 0 && crew.puzzles() == 0;
    }

    private static void name(String what, Collection<String> names) {
        if (!names.isEmpty()) {
            IO.println(what + ": " + String.join("; ", names));
        }
    }

    private static String yes(boolean so) {
        return so ? "yes" : "NO";
    }

    private static String spread(List<Duration> durations) {
        if (durations.isEmpty()) {
            return "none";
        }
        var sorted = durations.stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2)) + " / " + seconds(sorted.getLast());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
