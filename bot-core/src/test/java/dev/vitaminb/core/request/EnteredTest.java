package dev.vitaminb.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.MenuEntry;
import dev.vitaminb.core.member.MemberId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scribes write down what others say, and everybody sees who wrote it. */
class EnteredTest {
    private static final Map<String, String> WISH =
            Map.of("text", "Looking for a lawyer for tenancy law", "behalf", "Anna");
    private static final Map<String, String> THANKS =
            Map.of("to", "Ben", "for", "the evening with the accounts", "behalf", "Anna");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona sky = club.member("Sky");
    private final Club.Persona anna = club.member("Anna");
    private final Club.Persona ben =
            club.helper("Ben", "Lawyer for tenancy law, rent and contracts");

    @BeforeEach
    void aScribe() {
        anna.calls("help");
        sky.calls("help");
        olga.calls("role", Map.of("member", "Sky", "becomes", "SCRIBE"));
    }

    @AfterEach
    void close() {
        club.close();
    }

    private static Map<String, String> with(Map<String, String> given, String key, String value) {
        var all = new HashMap<>(given);
        all.put(key, value);
        return all;
    }

    @Test
    void aWishStandsInTheOthersNameAndSaysWhoEnteredIt() {
        sky.calls("request", WISH);
        assertThat(sky.reads()).contains("in the name of Anna", "marked as entered by you");
        assertThat(club.homeReads(text -> text.contains("entered by Sky")))
                .contains("#1", "Anna", "Looking for a lawyer");
        var request = new Requests(club.snapshot()).the(new RequestId(1));
        assertThat(request.requester()).isEqualTo(anna.id());
        assertThat(request.enteredBy()).contains(sky.id());
        assertThat(anna.calls("requests", Map.of("which", "MINE")).reads())
                .contains("entered by Sky");
    }

    @Test
    void theLedgerKnowsWhoActedAndWhoEnteredIt() {
        sky.calls("request", WISH);
        var entries = club.bot.ledger().entries(club.group(), 0, 1_000);
        var last = entries.getLast().entry();
        assertThat(new MemberId(last.by())).isEqualTo(anna.id());
        assertThat(new MemberId(last.enteredBy())).isEqualTo(sky.id());
    }

    @Test
    void thePersonHearsOfItAndWithdrawsIt() {
        sky.calls("request", WISH);
        assertThat(anna.receives(text -> text.contains("entered in your name by Sky")))
                .contains("> Looking for a lawyer", "[Change]");
        anna.pressesInPrivate("Withdraw");
        assertThat(anna.reads()).contains("#1");
        assertThat(new Requests(club.snapshot()).the(new RequestId(1)).isClosed()).isTrue();
    }

    @Test
    void whomTheScribeEntersForHasTheirOwnLimitAndShowsTheScribeNothing() {
        for (int i = 0; i < 3; i++) {
            anna.calls("request", Map.of("text", "A wish of Anna, the number is " + i));
        }
        assertThat(sky.calls("request", WISH).reads()).contains("Nothing was posted");
        sky.calls("request", Map.of("text", "A wish of the scribe’s own, in their own name"));
        assertThat(new Requests(club.snapshot()).the(new RequestId(4)).requester())
                .isEqualTo(sky.id());
        assertThat(sky.calls("me").reads()).doesNotContain("Anna");
    }

    @Test
    void theScribeDoesNotReadWhoWouldHelp() {
        assertThat(sky.calls("request", WISH).reads()).doesNotContain("Ben");
    }

    @Test
    void whoIsNoScribeIsToldSoAndNothingIsRecorded() {
        var version = club.snapshot().version();
        assertThat(ben.calls("request", WISH).reads()).contains("Only scribes and organisers");
        assertThat(ben.calls("thanks", with(THANKS, "to", "Sky")).reads())
                .contains("Only scribes and organisers");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }

    @Test
    void nobodyIsEnteredWhoWantsToBeLeftOutOrHasLeftOrIsTheScribe() {
        anna.calls("withoutme");
        ben.calls("leave", Map.of("sure", "YES"));
        var version = club.snapshot().version();
        assertThat(sky.calls("request", WISH).reads()).contains("would rather be left out");
        assertThat(sky.calls("request", with(WISH, "behalf", "Ben")).reads())
                .contains("nobody called");
        assertThat(sky.calls("request", with(WISH, "behalf", "Sky")).reads())
                .contains("in your own name anyway");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }

    @Test
    void theFieldIsShownToThoseWhoMay() {
        sky.calls("thanks");
        assertThat(sky.reads()).contains("In whose name?");
        ben.calls("thanks");
        assertThat(ben.reads()).contains("Whom?").doesNotContain("In whose name?");
        assertThat(hints(sky)).contains("behalf");
        assertThat(hints(ben)).doesNotContain("behalf");
    }

    private static String hints(Club.Persona persona) {
        return persona.menu().stream()
                .filter(entry -> entry.path().equals("request"))
                .map(MenuEntry::arguments)
                .toList()
                .toString();
    }

    @Test
    void aThankYouEnteredForSomebodyIsTakenBackByThem() {
        sky.calls("thanks", THANKS);
        assertThat(club.homeReads(text -> text.contains("entered by Sky"))).contains("Anna", "Ben");
        assertThat(anna.calls("me").reads()).contains("one thank-you said");
        assertThat(anna.receives(text -> text.contains("in your name")))
                .contains("> the evening with the accounts");
        anna.pressesInPrivate("Take it back");
        assertThat(anna.reads()).contains("no longer counts");
        assertThat(anna.calls("me").reads()).contains("no thank-you said");
        anna.pressesInPrivate("Take it back");
        assertThat(anna.reads()).contains("Nothing was changed");
    }

    @Test
    void aScribeThanksThemselfInNobodysName() {
        var version = club.snapshot().version();
        assertThat(sky.calls("thanks", with(THANKS, "to", "Sky")).reads())
                .contains("to yourself cannot be entered");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }
}
