package dev.vitaminb.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Texts ENGLISH = Texts.in(Voice.ENGLISH);
    private static final Texts GERMAN = Texts.in(Voice.GERMAN_DU);

    @Test
    void daysNearbyHaveNames() {
        assertThat(Dates.day(TODAY.minusDays(1), TODAY, ENGLISH)).isEqualTo("yesterday");
        assertThat(Dates.day(TODAY, TODAY, ENGLISH)).isEqualTo("today");
        assertThat(Dates.day(TODAY.plusDays(1), TODAY, ENGLISH)).isEqualTo("tomorrow");
        assertThat(Dates.day(TODAY, TODAY, GERMAN)).isEqualTo("heute");
        assertThat(Dates.day(TODAY.plusDays(1), TODAY, GERMAN)).isEqualTo("morgen");
    }

    @Test
    void otherDaysAreWrittenInTheReadersLanguage() {
        assertThat(Dates.day(TODAY.plusDays(2), TODAY, ENGLISH)).isEqualTo("Fri 20 Nov");
        assertThat(Dates.day(TODAY.plusDays(2), TODAY, GERMAN))
                .startsWith("Fr")
                .contains("20.", "Nov")
                .doesNotContain("2026");
    }

    @Test
    void aDayOfAnotherYearSaysItsYear() {
        assertThat(Dates.day(LocalDate.of(2027, 1, 4), TODAY, ENGLISH)).isEqualTo("Mon 4 Jan 2027");
        assertThat(Dates.day(LocalDate.of(2027, 1, 4), TODAY, GERMAN)).contains("2027");
    }

    @Test
    void agesAreSaidInDays() {
        assertThat(Dates.ago(TODAY, TODAY, ENGLISH)).isEqualTo("today");
        assertThat(Dates.ago(TODAY.minusDays(1), TODAY, ENGLISH)).isEqualTo("yesterday");
        assertThat(Dates.ago(TODAY.minusDays(3), TODAY, ENGLISH)).isEqualTo("3 days ago");
        assertThat(Dates.ago(TODAY.minusDays(3), TODAY, GERMAN)).contains("3");
    }

    @Test
    void whatLiesAheadIsNeverSaidToBeNegativeDaysAgo() {
        assertThat(Dates.ago(TODAY.plusDays(1), TODAY, ENGLISH)).isEqualTo("today");
    }
}
