package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.clock.Clockwork;
import java.time.InstantSource;

/**
 * Makes a bot over the same store whose clock is another and whose rate limits are out of reach.
 */
@FunctionalInterface
public interface Rehearsal {
    Rehearsed at(InstantSource clock);

    /**
     * Such a bot.
     *
     * @param clockwork does what is due by that clock, when it is told to
     */
    record Rehearsed(VitaminB bot, Clockwork clockwork) {}
}
