package dev.vitaminb.core.export;

import dev.vitaminb.core.command.Scene;

/** A file that is made from the present state when somebody fetches it. */
public interface Download {
    /** A word of small letters that tells it from the others, in tickets. */
    String key();

    /** Whether the caller may have it, now. */
    boolean isOpenTo(Scene scene);

    /** Makes it for the caller; reads what no snapshot holds. */
    TextFile make(Scene scene);
}
