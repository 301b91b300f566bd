package dev.vitaminb.core.recap;

import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.tally.Bars;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What one recap tells, decided once; ids and counts only, its words are those of the things
 * themselves.
 *
 * @param number from 1
 * @param at when it was decided, and until when it tells
 * @param late whether it was due long before
 * @param story a wish that was solved
 * @param wishes open ones that need somebody
 * @param thanked who was thanked, most often first
 * @param welcomed who has come
 * @param meeting the next one
 */
@RecordBuilder
public record Recap(
        int number,
        Kind kind,
        Instant at,
        Late late,
        Optional<RequestId> story,
        List<RequestId> wishes,
        List<MemberId> thanked,
        List<MemberId> welcomed,
        Optional<LocalDateTime> meeting,
        Optional<Numbers> numbers) {
    public Recap {
        wishes = List.copyOf(wishes);
        thanked = List.copyOf(thanked);
        welcomed = List.copyOf(welcomed);
    }

    /** What it tells of. */
    public enum Kind {
        WEEK,
        MONTH,
        YEAR
    }

    /** Whether it came long after it was due. */
    public enum Late {
        NO,
        YES
    }

    /**
     * Sums of closed days.
     *
     * @param from the first day
     * @param to the last day
     * @param turnover in the currency's smallest unit, of at least three receivers; 0 if not told
     * @param helpers who helped most, where there are ranks
     * @param chained how many referrals came out of earlier ones
     */
    public record Numbers(
            LocalDate from,
            LocalDate to,
            List<Figure> figures,
            long turnover,
            List<MemberId> helpers,
            int chained,
            Optional<Bars> bars) {
        public Numbers {
            figures = List.copyOf(figures);
            helpers = List.copyOf(helpers);
        }

        /** The first of as many days before. */
        LocalDate before() {
            return from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    /** A sum, and the one of as many days before. */
    public record Figure(Measure measure, long now, long before) {}

    /** Whether nothing has happened and nobody needs anything. */
    boolean isQuiet() {
        return story.isEmpty()
                && wishes.isEmpty()
                && thanked.isEmpty()
                && welcomed.isEmpty()
                && numbers.stream()
                        .flatMap(it -> it.figures().stream())
                        .allMatch(figure -> figure.now() == 0);
    }

    /** The recap after something of what it tells has changed. */
    Recap with(List<MemberId> people, Optional<LocalDateTime> next) {
        return RecapBuilder.builder(this).thanked(people).meeting(next).build();
    }

    /** Whether it names a member. */
    boolean names(MemberId member) {
        return thanked.contains(member)
                || welcomed.contains(member)
                || numbers.stream().anyMatch(it -> it.helpers().contains(member));
    }
}
