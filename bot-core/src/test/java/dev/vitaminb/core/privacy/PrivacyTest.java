package dev.vitaminb.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Group.Minors;
import dev.vitaminb.core.group.Groups;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The notice on privacy and the imprint, and who fills them in. */
class PrivacyTest {
    private static final Map<String, String> SAID =
            Map.of("controller", "Club e. V.", "contact", "board@club.example", "minors", "NO");

    @Test
    void asLongAsNobodyIsResponsibleMembersReadWhomToAsk() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var anna = club.member("Anna");
            for (var path : new String[] {"privacy", "imprint"}) {
                anna.calls(path);
                assertThat(anna.reads()).contains("Nobody has said yet", "Olga");
                assertThat(anna.buttonsOfLast())
                        .noneMatch(button -> button.label().equals("Who is responsible?"));
                assertThat(club.olga().calls(path).buttonsOfLast())
                        .anyMatch(button -> button.label().equals("Who is responsible?"));
            }
        }
    }

    @Test
    void anOrganiserSaysWhoIsResponsibleFromTheAnswerToSetup() {
        try (var club = Club.empty()) {
            var olga = club.setUp(Preset.REFERRAL, "ENGLISH");
            olga.calls("setup", Map.of("name", "Club")).presses("Who is responsible?");
            olga.fillsIn(SAID);
            assertThat(olga.reads()).contains("Saved");
            var group = new Groups(club.snapshot()).the();
            assertThat(group.responsible().minors()).contains(Minors.NO);
            var anna = club.member("Anna");
            assertThat(anna.calls("imprint").reads()).contains("Club e. V.", "board@club.example");
            assertThat(anna.calls("privacy").reads()).contains("Club e. V.", "board@club.example");
        }
    }

    @Test
    void whoIsResponsibleStaysWhenTheGroupChangesOtherwise() {
        try (var club = Club.of(Preset.REFERRAL)) {
            var olga = club.olga();
            olga.calls("setup.responsible", SAID);
            olga.calls("setup", Map.of("name", "Other name"));
            club.member("Anna").calls("request", Map.of("text", "Looking for a lawyer"));
            olga.calls("charter.edit", Map.of("open", "3"));
            olga.calls("setup.responsible");
            assertThat(olga.reads()).contains("Club e. V.", "board@club.example", "NO");
            olga.calls("setup.responsible", Map.of("contact", "new@club.example"));
            var said = new Groups(club.snapshot()).the().responsible();
            assertThat(said.controller()).isEqualTo("Club e. V.");
            assertThat(said.contact()).isEqualTo("new@club.example");
        }
    }

    @Test
    void theNoticeSpeaksOfWhatTheGroupKeepsAndOfNothingElse() {
        try (var club = Club.of(Preset.REFERRAL)) {
            assertThat(club.member("Anna").calls("privacy").reads())
                    .contains("Wishes", "Referrals", "thanked most", "complain");
        }
        try (var club = Club.of(Preset.FORUM)) {
            assertThat(club.member("Anna").calls("privacy").reads())
                    .contains("What is said here I do not keep", "complain")
                    .doesNotContain("Wishes,", "Referrals,", "in your profile");
        }
        try (var club = Club.of(Preset.SERVICE)) {
            assertThat(club.member("Anna").calls("privacy").reads())
                    .contains("the group sees totals.")
                    .doesNotContain("Referrals,", "most");
        }
    }
}
