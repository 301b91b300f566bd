package dev.vitaminb.core.referral;

import dev.vitaminb.core.charter.Retention;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of referrals has been kept long enough: contacts once they are of no more use, and at some
 * time whatever was said.
 */
public final class FadingReferrals {
    private FadingReferrals() {}

    /** The referrals of which something goes now, without it. */
    public static List<Write<?>> writes(Snapshot group, Instant now, Retention retention) {
        return group.all(Referrals.KIND).stream()
                .flatMap(referral -> faded(referral, now, retention).stream())
                .<Write<?>>map(Referrals::put)
                .toList();
    }

    private static Optional<Referral> faded(Referral referral, Instant now, Retention retention) {
        var prospect = referral.prospect();
        // What nobody has said anything about for so long is as good as closed.
        if (isOver(referral.moved(), retention.words(), now)) {
            var wordless = referral.wordless();
            return wordless.equals(referral) ? Optional.empty() : Optional.of(wordless);
        }
        if (!prospect.contact().isEmpty() && contactIsOver(referral, now, retention)) {
            return Optional.of(referral.of(prospect.withoutContact()));
        }
        return Optional.empty();
    }

    private static boolean contactIsOver(Referral referral, Instant now, Retention retention) {
        return isOver(referral.given(), Retention.OPEN_CONTACTS, now)
                || (!referral.status().isOpen()
                        && isOver(referral.moved(), retention.contacts(), now));
    }

    private static boolean isOver(Instant since, int days, Instant now) {
        return !since.plus(Duration.ofDays(days)).isAfter(now);
    }
}
