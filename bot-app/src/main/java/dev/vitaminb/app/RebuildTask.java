package dev.vitaminb.app;

import static java.util.stream.Collectors.joining;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.ledger.RedisRecount;
import dev.vitaminb.core.ledger.RedisRecount.Difference;

/** Counts a group anew from its history; an order is the group's code or name. */
final class RebuildTask implements OperatorTask {
    static final String NAME = "rebuild-tallies";

    private static final int MOST_LISTED = 50;

    private final VitaminB vitaminB;
    private final RedisRecount recount;

    RebuildTask(VitaminB vitaminB, RedisRecount recount) {
        this.vitaminB = vitaminB;
        this.recount = recount;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String run(String order) {
        var differences = recount.put(new GroupsHere(vitaminB).called(order.strip()));
        if (differences.isEmpty()) {
            return "The numbers are what the history says: nothing was changed.";
        }
        var more = differences.size() - MOST_LISTED;
        return "Numbers put right by the history: %d (month, day.member.measure)\n%s%s"
                .formatted(
                        differences.size(),
                        differences.stream()
                                .limit(MOST_LISTED)
                                .map(RebuildTask::said)
                                .collect(joining("\n")),
                        more > 0 ? "\n  and %d more".formatted(more) : "");
    }

    private static String said(Difference difference) {
        return "  %s %s: %s stood there, %s is right"
                .formatted(
                        difference.month(),
                        difference.field(),
                        difference.stood().orElse("nothing"),
                        difference.counted().orElse("nothing"));
    }
}
