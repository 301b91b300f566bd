package dev.vitaminb.discord;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;

/** Requests to Discord that somebody waits for. */
final class Calls {
    /** Less than the 30 seconds that the courier waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Calls() {}

    /** Waits for an answer; throws {@link Undone} with what Discord said instead. */
    static <T> T done(RestAction<T> action) {
        try {
            return action.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).complete(false);
        } catch (RateLimitedException | RuntimeException failure) {
            throw new Undone(failure);
        }
    }

    /** Something that Discord has not done. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Exception failure;

        Undone(Exception failure) {
            super(failure);
            this.failure = failure;
        }

        Exception failure() {
            return failure;
        }
    }
}
