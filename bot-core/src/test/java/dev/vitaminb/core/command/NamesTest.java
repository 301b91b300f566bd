package dev.vitaminb.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What platforms say that people are called. */
class NamesTest {
    private final Club club = Club.of(Preset.REFERRAL);

    @AfterEach
    void close() {
        club.close();
    }

    private String kept(String name) {
        var persona = club.member(name);
        persona.calls("help");
        return Members.in(club.snapshot()).the(persona.id()).name();
    }

    @Test
    void aNameHidesNothingAndTurnsNothing() {
        assertThat(kept("Ev\u202Eil\n\u200BAnna")).isEqualTo("Evil Anna");
        assertThat(kept("Bu\u0308lent 🎉")).isEqualTo("Bülent 🎉");
    }

    @Test
    void aNameOfNothingIsShownAsSomething() {
        assertThat(kept(" \u200B\u2060 ")).isEqualTo("…");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        var name = kept("🎉".repeat(100));
        assertThat(name.codePointCount(0, name.length())).isEqualTo(Member.LONGEST_NAME);
    }

    @Test
    void whoIsListedFamilyNameFirstCanBeCreditedLikeEverybody() {
        assertThat(kept("Müller, Anna")).isEqualTo("Müller Anna");
        var olga = club.olga().speaking(Locale.ENGLISH);
        olga.calls("request", Map.of("text", "Looking for a lawyer, any will do"));
        olga.calls("solved", Map.of("request", "1", "helpers", "@Müller Anna"));
        assertThat(olga.reads()).contains("#1 is solved and counts for Müller Anna");
    }
}
