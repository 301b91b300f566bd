package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.view.FormField;
import dev.vitaminb.core.view.Input;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing a wish: what is emptied in the form is emptied. */
class EditTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.member("Anna");

    @AfterEach
    void close() {
        club.close();
    }

    private Request wish() {
        return new Requests(club.snapshot()).the(new RequestId(1));
    }

    private void wishes(Map<String, String> more) {
        anna.calls("request", Map.of("text", "Looking for a lawyer for tenancy law"));
        anna.calls("edit", Map.of("request", "1"));
        anna.fillsIn(more);
        assertThat(anna.reads()).contains("#1 is changed");
        anna.calls("edit", Map.of("request", "1"));
    }

    private FormField field(String name) {
        return anna.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatMayBeEmptyIsEmptied() {
        wishes(Map.of("helpers", "3", "kind", "ADVICE", "effort", "CALL"));
        assertThat(wish().helpers()).isEqualTo(3);
        anna.fillsIn(Map.of("helpers", "", "kind", "", "effort", ""));
        assertThat(anna.reads()).contains("#1 is changed");
        assertThat(wish().helpers()).isEqualTo(1);
        assertThat(wish().kind()).isEmpty();
        assertThat(wish().effort()).isEmpty();
    }

    @Test
    void anEmptiedDeadlineIsTheUsualOne() {
        wishes(Map.of("until", "60"));
        var today = today();
        assertThat(wish().until()).isEqualTo(today.plusDays(60));
        club.clock.advance(Duration.ofDays(20));
        anna.fillsIn(Map.of("until", ""));
        assertThat(wish().until()).isEqualTo(today.plusDays(20 + 14));
    }

    private LocalDate today() {
        return new Groups(club.snapshot()).the().day(club.clock.instant());
    }

    @Test
    void theWordsCannotBeEmptied() {
        wishes(Map.of());
        assertThat(field("text").required()).isTrue();
        anna.fillsIn(Map.of("text", "", "helpers", "4"));
        assertThat(field("text").problem()).contains("too short");
        assertThat(field("helpers").value()).isEqualTo("4");
        assertThat(wish().text()).isEqualTo("Looking for a lawyer for tenancy law");
        assertThat(wish().helpers()).isEqualTo(1);
    }

    @Test
    void theKindsOfTheWishesOwnCharterAreOfferedAndItsRulesHold() {
        wishes(Map.of("kind", "BUSINESS"));
        club.olga().calls("setup", Map.of("name", "Test club", "charter", "SERVICE"));
        anna.calls("edit", Map.of("request", "1"));
        assertThat(((Input.Choice) field("kind").input()).options())
                .extracting(Input.Option::value)
                .contains("BUSINESS");
        anna.fillsIn(Map.of("kind", ""));
        assertThat(wish().kind()).isEmpty();
    }

    @Test
    void whereAKindMustBeKnownItCannotBeEmptied() {
        club.olga().calls("setup", Map.of("name", "Test club", "charter", "SERVICE"));
        anna.calls("request", Map.of("text", "Who knows about old windows?", "kind", "ADVICE"));
        anna.calls("edit", Map.of("request", "1"));
        anna.fillsIn(Map.of("kind", "", "text", "Who knows about old doors?"));
        assertThat(field("kind").problem())
                .contains("Advice, Experience, Helping hand, For the club");
        assertThat(field("text").value()).isEqualTo("Who knows about old doors?");
        assertThat(wish().kind()).contains(RequestKind.ADVICE);
        anna.fillsIn(Map.of("kind", "CLUB"));
        assertThat(anna.reads()).contains("#1 is changed");
        assertThat(wish().text()).isEqualTo("Who knows about old doors?");
    }
}
