package dev.vitaminb.core.command;

import dev.vitaminb.core.member.Member;

/** What a call means for a caller whom nobody here knows. */
public sealed interface Arriving {
    /** Whoever is in a home joins; others are asked to come there. */
    record AsUsual() implements Arriving {}

    /** The caller takes the place of somebody who is expected. */
    record Taking(Member place) implements Arriving {}

    /** The call opens nothing; the text says why and what to do instead. */
    record TurnedAway(String textKey) implements Arriving {}
}
