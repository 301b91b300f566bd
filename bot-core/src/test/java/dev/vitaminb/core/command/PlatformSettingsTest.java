package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a platform says of somebody is remembered for what is written to them later. */
class PlatformSettingsTest {
    private static final Map<String, String> WISH = Map.of("text", "A lawyer who knows leases");
    private static final Map<String, String> PLEDGE = Map.of("request", "1", "how", "CAN");

    @Test
    void aNoticeSpeaksTheLanguageOfThePlatform() {
        try (var club = Club.of(Preset.REFERRAL, "GERMAN_DU")) {
            var priya = club.member("Priya").speaking(Locale.ENGLISH).calls("request", WISH);
            club.member("Ben").calls("pledge", PLEDGE);
            assertThat(priya.receives(text -> text.contains("Ben"))).contains("Ben can help");
        }
    }

    @Test
    void aLanguageThatWasChosenCountsMore() {
        try (var club = Club.of(Preset.REFERRAL, "GERMAN_DU")) {
            var priya = club.member("Priya").speaking(Locale.ENGLISH);
            priya.calls("settings", Map.of("language", "GERMAN")).calls("request", WISH);
            club.member("Ben").calls("pledge", PLEDGE);
            assertThat(priya.receives(text -> text.contains("Ben"))).contains("Ben kann");
        }
    }

    @Test
    void aNewNameOnThePlatformIsTheNameHere() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").calls("request", WISH);
            anna.called("Anna Marx").calls("help");
            club.member("Ben").calls("show", Map.of("request", "1"));
            assertThat(club.member("Ben").calls("members").reads()).contains("Anna Marx");
        }
    }

    @Test
    void whereThereIsNothingToSolveASentenceSaysSo() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna").types("/solved");
            assertThat(anna.reads()).contains("There is no wish that this fits right now");
            anna.calls("request", WISH).types("/solved");
            assertThat(anna.form().fields()).isNotEmpty();
        }
    }

    @Test
    void lookingUpHasItsLimitToo() {
        try (var club = Club.limited(1, 1_000)) {
            var olga = club.setUp(Preset.REFERRAL, "ENGLISH");
            int answered = 0;
            for (int i = 0; i < 100; i++) {
                answered += olga.menu().isEmpty() ? 0 : 1;
            }
            assertThat(answered).isEqualTo(20);
            club.clock.advance(Duration.ofMinutes(1));
            assertThat(olga.menu()).isNotEmpty();
        }
    }
}
