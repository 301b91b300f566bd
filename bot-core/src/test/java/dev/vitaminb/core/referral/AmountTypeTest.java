package dev.vitaminb.core.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them, in the group's language. */
@TestInstance(Lifecycle.PER_CLASS)
class AmountTypeTest {
    private final Club german = Club.of(Preset.REFERRAL, "GERMAN_DU");
    private final Club english = Club.of(Preset.REFERRAL);

    @BeforeAll
    void aWonReferralInEither() {
        wins(german);
        wins(english);
    }

    private static void wins(Club club) {
        club.helper("Ben", "Lawyer");
        club.member("Anna")
                .calls("refer", Map.of("to", "Ben", "about", "a house", "agreed", "AGREED"));
        club.member("Ben")
                .calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"))
                .calls("referral.step", Map.of("referral", "1", "to", "WON"));
    }

    @AfterAll
    void close() {
        german.close();
        english.close();
    }

    private static long reads(Club club, String amount) {
        var before = worth(club);
        club.clock.advance(Duration.ofMinutes(3));
        club.member("Ben").calls("business", Map.of("referral", "1", "amount", amount));
        return worth(club) - before;
    }

    private static long worth(Club club) {
        return new Referrals(club.snapshot()).the(new ReferralId(1)).worth().sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50|123450",
                "1234,5|123450",
                "1234|123400",
                "3,5k|350000",
                "3,5 k|350000",
                "2 Tsd.|200000",
                "500 €|50000",
                "500€|50000",
                "EUR 500|50000",
                "500 Euro|50000",
                "500,-|50000",
                "12 500|1250000",
                "12'500,05|1250005",
                "1.000.000.000|100000000000",
                "0,01|1"
            })
    void inGerman(String typed, long minor) {
        assertThat(reads(german, typed)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234.50|123450", "1234.5|123450", "3.5k|350000", "€500|50000"})
    void inEnglish(String typed, long minor) {
        assertThat(reads(english, typed)).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "0,00",
                "1,234",
                "12.34",
                "1.2345",
                "1,234.50",
                "1.000.000.001",
                "viel",
                "1e5",
                "NaN",
                "٣٤",
                "5 $",
                "5 USD",
                "1..5",
                ",5",
                "99999999999999999999"
            })
    void whatIsNoAmountInGermanIsNotTaken(String typed) {
        assertThat(reads(german, typed)).isZero();
        assertThat(
                        german.member("Ben")
                                .calls("business", Map.of("referral", "1", "amount", typed))
                                .reads())
                .contains("1.234,50");
    }
}
