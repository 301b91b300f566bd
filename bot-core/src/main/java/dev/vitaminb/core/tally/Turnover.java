package dev.vitaminb.core.tally;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.referral.Sum;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.Optional;

/**
 * What referrals have brought everybody together: only for a period that is over, from at least
 * three receivers, and rounded, so that nobody's sum can be worked out.
 */
public final class Turnover {
    private static final int FEWEST_RECEIVERS = 3;

    private Turnover() {}

    /** The group's sum in the last closed period of a kind. */
    public static Optional<Block.Field> field(Tally tally, Scene scene, Period period) {
        if (!scene.charter().has(Verb.REFER)) {
            return Optional.empty();
        }
        var group = scene.group();
        var closed = period.closed(scene.today(), group.opening());
        var receivers =
                tally.leaders(
                        Measure.TURNOVER,
                        closed.from(),
                        closed.to(),
                        member -> true,
                        Integer.MAX_VALUE);
        if (receivers.size() < FEWEST_RECEIVERS) {
            return Optional.empty();
        }
        var sum =
                new Sum(
                        receivers.stream().mapToLong(Tally.Standing::count).sum(),
                        group.currency());
        var texts = scene.texts();
        return Optional.of(
                new Block.Field(
                        texts.say("tally.turnover." + period),
                        List.of(new Span.Strong(sum.roughly(texts)))));
    }
}
