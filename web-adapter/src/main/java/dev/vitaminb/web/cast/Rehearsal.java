package dev.vitaminb.web.cast;

import dev.vitaminb.core.VitaminB;
import java.time.InstantSource;

/**
 * Makes a bot over the same store whose clock is another and whose rate limits are out of reach.
 */
@FunctionalInterface
public interface Rehearsal {
    VitaminB at(InstantSource clock);
}
