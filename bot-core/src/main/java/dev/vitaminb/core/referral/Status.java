package dev.vitaminb.core.referral;

import java.util.List;

/** How far a referral has come; it moves only as {@link #next} allows. */
public enum Status {
    GIVEN,
    ACCEPTED,
    DECLINED,
    CONTACTED,
    MET,
    WON,
    LOST;

    /** What it can become, the likeliest first. */
    public List<Status> next() {
        return switch (this) {
            case GIVEN -> List.of(ACCEPTED, DECLINED);
            case ACCEPTED -> List.of(CONTACTED, MET, WON, LOST);
            case CONTACTED -> List.of(MET, WON, LOST);
            case MET -> List.of(WON, LOST);
            // Somebody who had said no may come back.
            case LOST -> List.of(CONTACTED);
            case WON, DECLINED -> List.of();
        };
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return switch (this) {
            case GIVEN, ACCEPTED, CONTACTED, MET -> true;
            case WON, LOST, DECLINED -> false;
        };
    }
}
