package dev.vitaminb.discord;

import dev.vitaminb.core.courier.Platform.Delivery;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;

/**
 * What it means for a message that Discord did not take it.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Discord's
 *     numbers</a>
 */
final class Refusals {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration SLOW_MODE = Duration.ofSeconds(30);
    private static final int FIRST_OF_JSON = 10_000;

    private Refusals() {}

    static Delivery delivery(Throwable failure) {
        return switch (failure) {
            case RateLimitedException limit -> postponed(Duration.ofMillis(limit.getRetryAfter()));
            case PermissionException lacking -> new Delivery.Unreachable();
            case ErrorResponseException refused -> delivery(refused.getErrorCode());
            default -> new Delivery.Unanswered();
        };
    }

    private static Delivery postponed(Duration wanted) {
        return new Delivery.Postponed(wanted.compareTo(SOON) < 0 ? SOON : wanted);
    }

    private static Delivery delivery(int code) {
        return switch (code) {
            // The message, or the post of a forum that it was.
            case 10_008 -> new Delivery.Gone();
            // No such channel, server or user; no access; closed private messages; no permission;
            // no server in common.
            case 10_003, 10_004, 10_013, 50_001, 50_007, 50_013, 50_278 ->
                    new Delivery.Unreachable();
            case 20_016, 20_028, 20_029 -> postponed(SLOW_MODE);
            // A thread that was archived while it was written to, a busy server.
            case 50_083, 130_000 -> postponed(SLOW_MODE);
            default -> code >= FIRST_OF_JSON ? new Delivery.Refused() : new Delivery.Unanswered();
        };
    }
}
