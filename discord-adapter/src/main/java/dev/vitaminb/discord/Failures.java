package dev.vitaminb.discord;

import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;

/** What Discord refuses, as the log tells it: by its number, never with anybody's words. */
final class Failures {
    /** The interaction was answered before, or Discord waits for no answer any more. */
    private static final Set<Integer> TOO_LATE = Set.of(10_062, 40_060);

    private Failures() {}

    static void told(Logger log, String what, Throwable failure) {
        if (failure instanceof ErrorResponseException refused
                && TOO_LATE.contains(refused.getErrorCode())) {
            log.debug("{}: {}", what, refused.getErrorCode());
        } else {
            log.warn("{}: {}", what, in(failure));
        }
    }

    /** A failure in few words; messages of exceptions may quote what was sent. */
    static String in(Throwable failure) {
        return failure instanceof ErrorResponseException refused
                ? "Discord says %d, %s".formatted(refused.getErrorCode(), refused.getMeaning())
                : failure.getClass().getSimpleName();
    }
}
