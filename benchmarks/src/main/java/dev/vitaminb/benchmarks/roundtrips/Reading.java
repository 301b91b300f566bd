package dev.vitaminb.benchmarks.roundtrips;

import dev.vitaminb.benchmarks.roundtrips.Scenario.Kind;

/**
 * What was measured of a scenario.
 *
 * @param least the round trips of the run with fewest
 * @param most the round trips of the run with most
 * @param problem what went otherwise than it should have; empty if nothing
 */
record Reading(Scenario scenario, int least, int most, String problem, String answer) {
    /** What the usual command may take. */
    static final int USUAL = 2;

    /** What no command may exceed. */
    static final int MOST = 3;

    String limit() {
        return switch (scenario.kind()) {
            case USUAL -> USUAL + ", at most " + MOST;
            case LIST -> "may read more";
            case COLD -> "none";
        };
    }

    /** How it stands to the limit. */
    String verdict() {
        if (!problem.isEmpty()) {
            return problem;
        }
        if (!isLimited() || most <= USUAL) {
            return "";
        }
        return most <= MOST ? "more than usual" : "TOO MANY";
    }

    boolean exceedsTheUsual() {
        return isLimited() && most > USUAL && most <= MOST;
    }

    boolean exceedsTheMost() {
        return isLimited() && most > MOST;
    }

    boolean isLimited() {
        return scenario.kind() == Kind.USUAL;
    }

    String name() {
        return scenario.command() + " (" + scenario.way() + ")";
    }
}
