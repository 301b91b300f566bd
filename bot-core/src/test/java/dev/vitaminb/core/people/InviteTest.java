package dev.vitaminb.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody from the list comes by an invitation that is theirs alone and opens once. */
class InviteTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:8080/join/(\\S+)");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga().inPrivate();
    private final Club.Persona anna = club.member("Anna B.").unseen();
    private final Club.Persona other = club.member("Otto").unseen();

    @BeforeEach
    void list() {
        olga.calls("import", Map.of("people", "name;given\nAnna Berg;12\nBen Tal;3"));
        olga.presses("Import 2 people");
    }

    @AfterEach
    void close() {
        club.close();
    }

    private String code(String person) {
        var link = LINK.matcher(olga.calls("invite", Map.of("person", person)).reads());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void anInvitationOpensThePlaceWithItsNumbersOnce() {
        var code = code("Anna Berg");
        assertThat(anna.calls("claim", Map.of("code", code)).reads())
                .contains("Welcome to Test club, Anna Berg");
        assertThat(Members.in(club.snapshot()).here())
                .extracting(Member::name)
                .containsExactly("Anna Berg", "Olga");
        assertThat(anna.calls("me", Map.of("period", "ALL")).reads()).contains("12");
        assertThat(anna.calls("mydata").reads()).contains("Entered from a list");
        assertThat(anna.calls("claim", Map.of("code", code)).reads()).contains("Welcome");
        assertThat(other.calls("claim", Map.of("code", code)).reads()).contains("used already");
        assertThat(Members.in(club.snapshot()).here()).hasSize(2);
    }

    @Test
    void anImportOfWhichSomebodyHasComeIsNotTakenBackAsAWhole() {
        anna.calls("claim", Map.of("code", code("Anna Berg")));
        assertThat(olga.calls("import.undo", Map.of("batch", batch())).reads())
                .contains("has come already");
        assertThat(Members.in(club.snapshot()).unclaimed()).hasSize(1);
    }

    private String batch() {
        var ben = Members.in(club.snapshot()).unclaimed().getFirst();
        return Long.toString(ben.imported().orElseThrow().batch());
    }

    @Test
    void anInvitationExpires() {
        var code = code("Anna Berg");
        club.clock.advance(Duration.ofDays(31));
        assertThat(anna.calls("claim", Map.of("code", code)).reads()).contains("30 days old");
        assertThat(Members.in(club.snapshot()).unclaimed()).hasSize(2);
    }

    @Test
    void aNewInvitationMakesTheOldOneVoid() {
        var old = code("Anna Berg");
        var present = code("Anna Berg");
        assertThat(anna.calls("claim", Map.of("code", old)).reads()).contains("opens nothing");
        assertThat(anna.calls("claim", Map.of("code", present)).reads()).contains("Welcome");
    }

    @Test
    void aWrongCodeOpensNothingAndMakesNobodyAMember() {
        var code = code("Anna Berg");
        var wrong = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
        assertThat(club.member("Otto").calls("claim", Map.of("code", wrong)).reads())
                .contains("opens nothing");
        assertThat(other.calls("claim", Map.of("code", "nonsense")).reads())
                .contains("opens nothing");
        assertThat(Members.in(club.snapshot()).here()).hasSize(1);
    }

    @Test
    void whoIsInTheGroupAlreadyUsesNothingUp() {
        var code = code("Anna Berg");
        var mia = club.helper("Mia", "Mends violins");
        assertThat(mia.calls("claim", Map.of("code", code)).reads()).contains("already");
        assertThat(anna.calls("claim", Map.of("code", code)).reads()).contains("Welcome");
    }

    @Test
    void theCodeIsNowhereInTheStore() {
        var code = code("Anna Berg");
        var proof = code.substring(code.lastIndexOf('-') + 1);
        assertThat(new RedisContent(TestRedis.connections()).of("").toString())
                .doesNotContain(code, proof);
    }

    @Test
    void theSheetHasACardForEverybodyWhoIsInvited() {
        assertThat(olga.calls("invite").reads()).contains("2 people are not here yet");
        assertThat(olga.fetchesFile("invitations.html"))
                .contains("<h2>Anna Berg</h2>", "<h2>Ben Tal</h2>", "/join/", "<svg", "Test club");
        var ticket = olga.ticket("invitations.html");
        assertThat(club.helper("Mia", "Mends violins").fetches(ticket)).isEmpty();
    }
}
