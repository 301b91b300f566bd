package dev.vitaminb.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24",
        "2026-1-2, 2026-01-02",
        "24.12.2026, 2026-12-24",
        "24.12., 2026-12-24",
        "24.12, 2026-12-24",
        "24/12, 2026-12-24",
        "24/12/2026, 2026-12-24",
        "4.1., 2027-01-04",
        "18.11., 2026-11-18",
        "17.11., 2027-11-17",
        "0, 2026-11-18",
        "7, 2026-11-25",
        "014, 2026-12-02",
        "' 7 ', 2026-11-25",
    })
    void readsDaysAsPeopleTypeThem(String typed, LocalDate day) {
        assertThat(DayReader.read(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow",
                "32.1.",
                "30.2.2027",
                "24.13.",
                "0.0.",
                "2026-02-30",
                "-3",
                "1000",
                "24.12.26.",
                "12-24",
                "24.12.2026 18:00",
                "٢٤",
                "١.٢.",
                "99999999999"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(DayReader.read(typed, TODAY)).isEmpty();
    }

    @Test
    void aDayThatHasPassedThisYearIsNextYears() {
        assertThat(DayReader.read("1.3.", TODAY)).contains(LocalDate.of(2027, 3, 1));
    }

    @Test
    void theLeapDayIsTheNextOneThereIs() {
        var leapDay = LocalDate.of(2028, 2, 29);
        assertThat(DayReader.read("29.2.", LocalDate.of(2028, 1, 5))).contains(leapDay);
        assertThat(DayReader.read("29.2.", LocalDate.of(2027, 12, 20))).contains(leapDay);
        assertThat(DayReader.read("29.2.", leapDay)).contains(leapDay);
        assertThat(DayReader.read("29.2.", leapDay.plusDays(1)))
                .contains(LocalDate.of(2032, 2, 29));
    }
}
