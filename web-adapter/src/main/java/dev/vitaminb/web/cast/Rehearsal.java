package dev.vitaminb.web.cast;

import dev.vitaminb.core.command.Bot;
import java.time.InstantSource;

/** Makes a bot over the same store whose clock is another and whose rate limits are out of reach. */
@FunctionalInterface
public interface Rehearsal {
    Bot at(InstantSource clock);
}
