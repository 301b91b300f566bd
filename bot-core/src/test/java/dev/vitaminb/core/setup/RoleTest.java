package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.courier.Platform;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisers appoint others, and the group is never left alone. */
class RoleTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona anna = club.member("Anna");

    @BeforeEach
    void annaIsHere() {
        anna.calls("help");
    }

    @AfterEach
    void close() {
        club.close();
    }

    private Role roleOf(Club.Persona persona) {
        return Members.in(club.snapshot()).the(persona.id()).role();
    }

    private static Map<String, String> role(String member, Role becomes) {
        return Map.of("member", member, "becomes", becomes.name());
    }

    @Test
    void whoeverIsAppointedHearsInPrivateByWhomAndWhatTheyCanDo() {
        olga.calls("role", role("Anna", Role.SCRIBE));
        assertThat(olga.reads()).contains("Anna is a scribe now");
        assertThat(anna.receives(text -> text.contains("Olga has made you a scribe")))
                .contains("enter what others say");
        assertThat(roleOf(anna)).isEqualTo(Role.SCRIBE);
        assertThat(olga.calls("members").reads()).contains("Anna · scribe", "Olga · organiser");
        assertThat(olga.calls("profile", Map.of("member", "Anna")).reads()).contains("scribe");
        assertThat(anna.calls("mydata", Map.of("part", "ABOUT")).reads()).contains("scribe");
    }

    @Test
    void whoeverCannotBeReachedReadsItWithTheirNextContact() {
        club.paper.next(new Platform.Delivery.Unreachable());
        olga.calls("role", role("Anna", Role.SCRIBE));
        await().until(() ->
                club.bot
                        .ledger()
                        .read(Ledger.Question.of(club.group()))
                        .away()
                        .contains(anna.id().tag()));
        assertThat(anna.received()).doesNotContain("scribe");
        anna.calls("help");
        assertThat(anna.receives(text -> text.contains("a scribe")))
                .containsOnlyOnce("Olga has made you a scribe");
    }

    @Test
    void aMemberAppointsNobody() {
        var version = club.snapshot().version();
        assertThat(anna.calls("role", role("Anna", Role.ORGANISER)).reads())
                .contains("Only organisers of this group");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }

    @Test
    void aSecondOrganiserMayGoBackButTheLastOneStays() {
        olga.calls("role", role("Anna", Role.ORGANISER));
        olga.calls("role", role("Olga", Role.MEMBER));
        assertThat(olga.reads()).contains("Your role is now: member");
        assertThat(anna.calls("role", role("Anna", Role.MEMBER)).reads())
                .contains("only organiser", "Nothing was changed");
        assertThat(roleOf(anna)).isEqualTo(Role.ORGANISER);
    }

    @Test
    void whatChangesNothingIsSaidAndNotRecorded() {
        var version = club.snapshot().version();
        assertThat(olga.calls("role", role("Anna", Role.MEMBER)).reads())
                .contains("has that role already", "Nothing was changed");
        assertThat(club.snapshot().version()).isEqualTo(version);
    }

    @Test
    void whoeverIsMutedIsNotWrittenTo() {
        anna.calls("mute");
        olga.calls("role", role("Anna", Role.SCRIBE));
        assertThat(olga.reads()).contains("Anna is a scribe now", "please tell them yourself");
        anna.calls("mute");
        olga.calls("role", role("Anna", Role.MEMBER));
        assertThat(anna.receives(text -> text.contains("like all others again")))
                .doesNotContain("a scribe");
    }
}
