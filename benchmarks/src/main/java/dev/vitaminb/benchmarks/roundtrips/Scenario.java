package dev.vitaminb.benchmarks.roundtrips;

import java.util.function.Function;

/**
 * One way in which a command is called.
 *
 * @param command the command's path
 * @param way how it is called, for people
 * @param preparation what has to be there before, and then what is measured
 */
record Scenario(
        String command, String way, Kind kind, Outcome outcome, Function<Town, Trial> preparation) {
    /** Which limit holds. */
    enum Kind {
        USUAL,
        /** A list page, which may read more. */
        LIST,
        /** With a cache that has to be filled first; the limit does not speak of that. */
        COLD
    }

    /** What must come of it, so that a refusal is not measured in its place. */
    enum Outcome {
        /** An entry in the group's ledger. */
        RECORDED,
        /** An answer, or a draft that no ledger knows. */
        SAID,
        /** A form to be filled in. */
        ASKED
    }

    static Scenario records(String command, String way, Function<Town, Trial> preparation) {
        return new Scenario(command, way, Kind.USUAL, Outcome.RECORDED, preparation);
    }

    static Scenario says(String command, String way, Function<Town, Trial> preparation) {
        return new Scenario(command, way, Kind.USUAL, Outcome.SAID, preparation);
    }

    static Scenario asks(String command, String way, Function<Town, Trial> preparation) {
        return new Scenario(command, way, Kind.USUAL, Outcome.ASKED, preparation);
    }

    static Scenario lists(String command, String way, Function<Town, Trial> preparation) {
        return new Scenario(command, way, Kind.LIST, Outcome.SAID, preparation);
    }

    /** The same with a cache that has to be filled first. */
    Scenario cold() {
        return new Scenario(command, way, Kind.COLD, outcome, preparation);
    }
}
