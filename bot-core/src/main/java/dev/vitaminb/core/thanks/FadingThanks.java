package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Retention;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The thank-yous that have been kept long enough; what they counted stays. */
public final class FadingThanks {
    private final Snapshot group;
    private final List<Thanks> fading;

    public FadingThanks(Snapshot group, Instant now, Retention retention) {
        this.group = group;
        var since = now.minus(Duration.ofDays(retention.words()));
        this.fading =
                group.all(Thanks.KIND).stream()
                        .filter(thanks -> !thanks.at().isAfter(since))
                        .toList();
    }

    /** Their deletion. */
    public List<Write<?>> writes() {
        return fading.stream()
                .<Write<?>>map(thanks -> Write.delete(Thanks.KIND.key(thanks.number())))
                .toList();
    }

    /** Their cards, which said the words. */
    public List<Posting> cards() {
        return ThanksCard.of(fading, group);
    }
}
