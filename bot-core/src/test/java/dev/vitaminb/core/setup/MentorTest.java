package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mentor is told fits the group's culture. */
class MentorTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyCultureTellsTheMentorHowToHelp(Preset preset) {
        try (var club = Club.of(preset)) {
            club.member("Nina").calls("help");
            var max = club.member("Max");
            max.calls("help");
            club.olga().calls("mentor", Map.of("newcomer", "Nina", "mentor", "Max"));
            var told = max.receives(text -> text.contains("This helps:"));
            assertThat(told.substring(told.indexOf("This helps:"))).contains("Nina");
        }
    }
}
