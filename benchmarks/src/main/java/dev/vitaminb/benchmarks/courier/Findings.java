package dev.vitaminb.benchmarks.courier;

import dev.vitaminb.benchmarks.Table;
import dev.vitaminb.benchmarks.courier.Couriering.Load;
import dev.vitaminb.core.courier.Platform.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How the courier brought a load, and whether it was right. */
record Findings(Load load, Limits limits, Conduct conduct, Instant began, Instant ended) {
    /** What is under way when the platform pauses an account cannot be called back. */
    private static final Duration UNDER_WAY = Duration.ofMillis(250);

    /** Whether everything arrived once, in order, and never when it was not wanted. */
    boolean areRight() {
        return conduct.delivered() == load.posted()
                && conduct.doubled() == 0
                && conduct.tooEarly() == 0
                && conduct.inPauses(UNDER_WAY) == 0
                && conduct.outOfOrder() == 0
                && aSecond() <= limits.aSecond()
                && aMinute() <= limits.aMinute();
    }

    private long aSecond() {
        return conduct.mostWithin(Duration.ofSeconds(1));
    }

    private long aMinute() {
        return conduct.mostToOneWithin(Duration.ofMinutes(1));
    }

    void report() {
        var took = seconds(Duration.between(began, ended));
        var least = seconds(conduct.least(limits));
        var table = new Table("figure", "value", "wanted");
        table.row("posted", load.posted(), "");
        table.row("delivered", conduct.delivered(), load.posted());
        table.row("delivered twice", conduct.doubled(), 0);
        table.row("calls", conduct.calls(), "");
        table.row("of these refused", conduct.refused(), "");
        table.row("of these for the whole account", conduct.timesPaused(), "");
        table.row("calls to an address before its `retry_after`", conduct.tooEarly(), 0);
        table.row(
                "calls later than 250 ms into a pause of the account",
                conduct.inPauses(UNDER_WAY),
                0);
        table.row("calls that were under way when a pause began", underWay(), "");
        table.row("out of order at an address", conduct.outOfOrder(), 0);
        table.row("most calls within a second", aSecond(), "at most " + limits.aSecond());
        table.row(
                "most calls to one address within a minute",
                aMinute(),
                "at most " + limits.aMinute());
        table.row("seconds", say(took), "");
        table.row("seconds at least, for so many calls and pauses", say(least), "");
        table.row("times the least", say(took / least), "");
        table.row(
                "calls a second until the quiet groups were done",
                say(conduct.rateOfQuiet(load.aGroup())),
                "");
        table.row("calls a second overall", say(conduct.calls() / took), "");
        IO.println(table);
        IO.println(areRight() ? "RIGHT" : "WRONG");
    }

    private long underWay() {
        return conduct.inPauses(Duration.ofNanos(1)) - conduct.inPauses(UNDER_WAY);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static String say(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
