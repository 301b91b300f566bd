package dev.vitaminb.core.referral;

import java.util.ArrayList;
import java.util.List;

/** What a referral was worth to its receiver, and whether its giver sees that. */
public record Worth(Seen seen, List<Payment> payments) {
    static final Worth NOTHING_YET = new Worth(Seen.BY_RECEIVER, List.of());

    /** Who sees amounts; the other one sees only that it was won. */
    public enum Seen {
        BY_RECEIVER,
        BY_BOTH
    }

    public Worth {
        payments = List.copyOf(payments);
    }

    /** All payments together, in the currency's smallest unit. */
    public long sum() {
        return payments.stream().mapToLong(Payment::minor).sum();
    }

    Worth and(Payment payment) {
        var all = new ArrayList<>(payments);
        all.add(payment);
        return new Worth(seen, all);
    }
}
