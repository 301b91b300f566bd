package dev.vitaminb.app;

import dev.vitaminb.core.group.RedisAdmissions;
import dev.vitaminb.core.group.RedisAdmissions.Revoked;
import java.time.InstantSource;

/** Revokes one of the operator's codes; an order is the code. */
final class RevokeTask implements OperatorTask {
    static final String NAME = "revoke";

    private final RedisAdmissions admissions;
    private final InstantSource clock;

    RevokeTask(RedisAdmissions admissions, InstantSource clock) {
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(String order) {
        return switch (admissions.revoke(order.strip(), clock.instant())) {
            case Revoked.Done() -> "The code opens nothing any more.";
            case Revoked.Used(var by) ->
                    throw new Refusal(
                            "Group %s was set up by this code, which opens nothing else. If the group is to go, its organisers call /dissolve."
                                    .formatted(by));
            case Revoked.Unknown() ->
                    throw new Refusal(
                            "There is no such code, or its 7 days are over: it opens nothing.");
        };
    }
}
