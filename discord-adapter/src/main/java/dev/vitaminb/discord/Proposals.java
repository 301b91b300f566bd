package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Messages of which somebody else thinks that they are wishes, until their author decides.
 *
 * <p>They are kept in memory for a day, and nowhere else: the words are not the bot's.
 */
final class Proposals {
    private static final char SIGN = '^';
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 2_000;

    private final Cache<String, Proposal> proposals =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** A message, by whom it is, and what it says. */
    record Proposal(long author, String words) {}

    /** The id of the button below a message. */
    static String id(long message) {
        return SIGN + Long.toUnsignedString(message);
    }

    /** Keeps it under a button's id; not if it is there already. */
    boolean keep(String id, Proposal proposal) {
        return proposals.asMap().putIfAbsent(id, proposal) == null;
    }

    /** It was decided, or never asked. */
    void forget(String id) {
        proposals.invalidate(id);
    }

    /** Whether a button's id is one of a proposal. */
    static boolean isProposal(String id) {
        return id.indexOf(SIGN) == 0;
    }

    /** The proposal; empty if it is one from before a restart, or decided. */
    Optional<Proposal> find(String id) {
        return Optional.ofNullable(proposals.getIfPresent(id));
    }
}
