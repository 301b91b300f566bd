package dev.vitaminb.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
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
    private final SecureRandom random = new SecureRandom();

    /** A message, by whom it is, and what it says. */
    record Proposal(long author, String words) {}

    /** Keeps it; the id is a button's. */
    String keep(Proposal proposal) {
        var id = SIGN + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
        proposals.put(id, proposal);
        return id;
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
