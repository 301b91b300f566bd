package dev.vitaminb.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.tally.Tally;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Count ONE = Count.one(7, Measure.PLEDGES);

    @Test
    void aCountIsTheSumOfItsEntries() {
        var entries = List.of(entry(ONE), entry(ONE), entry(Count.one(8, Measure.PLEDGES)));
        assertThat(Tallying.agree(entries, List.of(cell(7, 2), cell(8, 1)))).isTrue();
        assertThat(Tallying.agree(entries, List.of(cell(7, 1), cell(8, 1)))).isFalse();
    }

    @Test
    void whatWasTakenBackCountsNothing() {
        var entries = List.of(entry(ONE), entry(ONE.negated()));
        assertThat(Tallying.agree(entries, List.of())).isTrue();
        assertThat(Tallying.agree(entries, List.of(cell(7, 0)))).isTrue();
        assertThat(Tallying.agree(entries, List.of(cell(7, 1)))).isFalse();
    }

    @Test
    void aMissingOrAnUnaskedCountIsSeen() {
        assertThat(Tallying.agree(List.of(entry(ONE)), List.of())).isFalse();
        assertThat(Tallying.agree(List.of(), List.of(cell(7, 1)))).isFalse();
    }

    private static Entry entry(Count count) {
        var at = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Entry(EntryKind.PLEDGED, 7, List.of("request.1"), at, DAY, List.of(count), 0);
    }

    private static Tally.Cell cell(int member, long count) {
        return new Tally.Cell(DAY, new MemberId(member), Measure.PLEDGES, count);
    }
}
