package dev.vitaminb.core.tally;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.referral.Sum;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.time.LocalDate;
import java.util.Currency;
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
        var texts = scene.texts();
        return sum(tally, closed.from(), closed.to(), group.currency())
                .map(sum ->
                        new Block.Field(
                                texts.say("tally.turnover." + period),
                                List.of(new Span.Strong(sum.roughly(texts)))));
    }

    /**
     * The sum of everybody from one day to another, both included and past; to be told rounded
     * only. Empty if there are too few receivers to tell it.
     */
    public static Optional<Sum> sum(Tally tally, LocalDate from, LocalDate to, Currency currency) {
        var receivers =
                tally.leaders(Measure.TURNOVER, from, to, member -> true, Integer.MAX_VALUE);
        return receivers.size() < FEWEST_RECEIVERS
                ? Optional.empty()
                : Optional.of(
                        new Sum(
                                receivers.stream().mapToLong(Tally.Standing::count).sum(),
                                currency));
    }
}
