package dev.vitaminb.core.thanks;

import dev.vitaminb.core.charter.Retention;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The thank-yous that have been kept long enough; what they counted stays. */
public final class FadingThanks {
    private FadingThanks() {}

    /** The deletions of those that go now. */
    public static List<Write<?>> writes(Snapshot group, Instant now, Retention retention) {
        var since = now.minus(Duration.ofDays(retention.words()));
        return group.all(Thanks.KIND).stream()
                .filter(thanks -> !thanks.at().isAfter(since))
                .<Write<?>>map(thanks -> Write.delete(Thanks.KIND.key(thanks.number())))
                .toList();
    }
}
