package dev.vitaminb.core.ledger;

import java.time.Instant;

/**
 * Something that is to be done for a group later, without anybody calling. A later one of the same
 * duty takes its place.
 *
 * @param duty the name of what is to be done, such as {@code night}
 * @param at not before this instant of the application clock; {@link Instant#MAX} is never
 */
public record Due(String duty, Instant at) {
    /** What is done for every group once a night. */
    public static final String NIGHT = "night";

    /** The weekly recap; made due at once whenever something changes on which its hour depends. */
    public static final String RECAP = "recap";

    /** What members are reminded of in private, every morning. */
    public static final String MORNING = "morning";

    /** The end of a duty. */
    public static Due never(String duty) {
        return new Due(duty, Instant.MAX);
    }

    boolean isNever() {
        return at.equals(Instant.MAX);
    }
}
