package dev.vitaminb.core.request;

import dev.vitaminb.core.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member's tap: I can, or I know someone.
 *
 * @param who with {@link How#KNOW_SOMEONE} whom, for the requester's eyes; else empty
 * @param counted the local day on which it counts
 */
public record Pledge(
        MemberId by, How how, String who, Instant given, LocalDate counted, Kept kept) {
    /** What is pledged. */
    public enum How {
        CAN,
        KNOW_SOMEONE
    }

    /** Whether the helper says it is done. */
    public enum Kept {
        OPEN,
        KEPT
    }

    Pledge wordless() {
        return new Pledge(by, how, "", given, counted, kept);
    }

    Pledge done() {
        return new Pledge(by, how, who, given, counted, Kept.KEPT);
    }
}
