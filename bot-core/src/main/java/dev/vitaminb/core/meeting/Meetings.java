package dev.vitaminb.core.meeting;

import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A group's meetings. */
public record Meetings(Snapshot snapshot) {
    public static final RecordKind<MeetingPlan> KIND =
            RecordKind.kept("meeting", MeetingPlan.class);

    static final RecordKey<MeetingPlan> KEY = KIND.key("plan");

    /** When the group meets, if somebody has said so. */
    public Optional<MeetingPlan> plan() {
        return snapshot.find(KEY);
    }

    /** The next meeting, by the group's clock. */
    public Optional<LocalDateTime> next(Instant now, ZoneId zone) {
        return plan().flatMap(plan -> plan.next(LocalDateTime.ofInstant(now, zone)));
    }

    static Write<MeetingPlan> put(MeetingPlan plan) {
        return Write.put(KEY, plan);
    }
}
