package dev.vitaminb.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who are in no chat and have agreed to be counted in. */
class InNoChatTest {
    private static final Pattern LINK = Pattern.compile("/join/(\\S+)");
    private static final Map<String, String> FOR_FRIEDA =
            Map.of("text", "Looking for somebody to tune a piano", "behalf", "Frieda Alt");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona ben = club.helper("Ben", "Tunes pianos");
    private final Club.Persona sara = club.member("Sara");

    @BeforeEach
    void friedaIsInTheListAndHasAgreed() {
        sara.calls("help");
        olga.calls("role", Map.of("member", "Sara", "becomes", "SCRIBE"));
        olga.calls("import", Map.of("people", "name;business\nFrieda Alt;Tunes pianos\nNoah Neu;"));
        olga.presses("Import 2 people");
        olga.presses("Show who is not here yet").presses("In no chat, agreed …");
        olga.fillsIn(Map.of("on", "2026-11-01"));
    }

    @AfterEach
    void close() {
        club.close();
    }

    private Member frieda() {
        return Members.in(club.snapshot()).all().stream()
                .filter(member -> member.name().equals("Frieda Alt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aScribeEntersAWishInTheirNameAndLooksAfterIt() {
        sara.calls("request", FOR_FRIEDA);
        assertThat(sara.reads()).contains("Frieda Alt", "I do not write to them");
        assertThat(club.homeReads(text -> text.contains("#1")))
                .contains("Frieda Alt", "entered by Sara");
        ben.pressesInHome("I can help");
        assertThat(ben.reads()).contains("Frieda Alt is in no chat; Sara entered #1");
        sara.receives(text -> text.contains("Ben can help Frieda Alt with #1. Please pass it on."));
        sara.calls("solved", Map.of("request", "1", "helpers", "Ben"));
        assertThat(sara.reads()).contains("#1 is solved");
        assertThat(new Requests(club.snapshot()).the(new RequestId(1)).isClosed()).isTrue();
        assertThat(club.paper.at(privately())).isEmpty();
    }

    @Test
    void whoKnowsSomebodyTellsWhoeverEnteredIt() {
        sara.calls("request", FOR_FRIEDA);
        ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "Tom, 0221 555"));
        assertThat(ben.reads()).contains("Sara entered #1 and hears from me in private");
        sara.receives(text ->
                text.contains("Ben knows someone for Frieda Alt")
                        && text.contains("Tom, 0221 555"));
        assertThat(sara.calls("show", Map.of("request", "1")).reads()).contains("Tom, 0221 555");
        assertThat(olga.calls("show", Map.of("request", "1")).reads()).doesNotContain("Tom");
        ben.calls("keep", Map.of("request", "1"));
        assertThat(ben.reads()).contains("I have told Sara");
        sara.receives(text -> text.contains("Ben has helped Frieda Alt with #1"));
    }

    private Address privately() {
        return new Address("paper", "private-frieda alt");
    }

    @Test
    void whatSomebodyElseEnteredIsNotTheirsToChange() {
        olga.calls("request", FOR_FRIEDA);
        sara.calls("withdraw", Map.of("request", "1"));
        assertThat(sara.reads()).contains("belongs to somebody else", "Nothing was changed");
    }

    @Test
    void theyAreThankedAndCreditedAndStandInTheList() {
        ben.calls("thanks", Map.of("to", "Frieda Alt", "for", "The cake"));
        assertThat(club.homeReads(text -> text.contains("The cake"))).contains("Frieda Alt");
        ben.calls("request", Map.of("text", "Looking for somebody with an old atlas"));
        ben.calls("solved", Map.of("request", "1", "helpers", "Frieda Alt"));
        assertThat(ben.reads()).contains("Frieda Alt");
        assertThat(olga.calls("tally").reads()).contains("Frieda Alt");
        assertThat(sara.calls("members").reads()).contains("Frieda Alt · in no chat");
    }

    @Test
    void theyAreNeitherSuggestedNorAskedNorGivenAnOffice() {
        sara.calls("request", Map.of("text", "Looking for somebody who tunes pianos"));
        assertThat(sara.reads()).contains("Ben").doesNotContain("Frieda");
        olga.calls("role", Map.of("member", "Frieda Alt", "becomes", "ORGANISER"));
        assertThat(olga.reads()).contains("Frieda Alt is in no chat");
        assertThat(frieda().isOrganiser()).isFalse();
        ben.calls(
                "refer",
                Map.of("to", "Frieda Alt", "about", "A piano to be tuned", "agreed", "NOT_YET"));
        assertThat(ben.reads()).contains("in no chat", "Nothing was recorded", "in person");
    }

    @Test
    void whoHasNotAgreedIsNamedNowhere() {
        ben.calls("thanks", Map.of("to", "Noah Neu", "for", "The cake"));
        assertThat(ben.reads()).contains("nobody called “Noah Neu”");
        sara.calls("request", Map.of("text", "Looking for a cook", "behalf", "Noah Neu"));
        assertThat(new Requests(club.snapshot()).all()).isEmpty();
        assertThat(sara.calls("members").reads()).doesNotContain("Noah");
    }

    @Test
    void whatWasEnteredIsTheirsOnceTheyCome() {
        sara.calls("request", FOR_FRIEDA);
        var link = LINK.matcher(olga.calls("invite", Map.of("person", "Frieda Alt")).reads());
        assertThat(link.find()).isTrue();
        var herself = club.member("Frieda");
        herself.calls("claim", Map.of("code", link.group(1)));
        assertThat(herself.calls("requests", Map.of("which", "MINE")).reads()).contains("#1");
        herself.calls("withdraw", Map.of("request", "1"));
        assertThat(herself.reads()).contains("#1");
        assertThat(new Requests(club.snapshot()).the(new RequestId(1)).isClosed()).isTrue();
    }

    @Test
    void whoIsForgottenLeavesTheirNumberAndNoWord() {
        sara.calls("request", FOR_FRIEDA);
        ben.calls("thanks", Map.of("to", "Frieda Alt", "for", "The cake"));
        var id = frieda().id();
        olga.calls("unclaimed.forget", Map.of("person", id.tag()));
        assertThat(olga.reads()).contains("Frieda Alt is counted in without a chat");
        assertThat(frieda().isHere()).isTrue();
        olga.presses("Yes, forget");
        assertThat(olga.reads()).contains("Forgotten", "without a name");
        var entry =
                club.bot.ledger().entries(club.group(), 0, 100).stream()
                        .filter(it -> it.entry().kind() == EntryKind.REMOVED)
                        .toList();
        assertThat(entry).singleElement().matches(it -> it.entry().by() == olga.id().number());
        assertThat(Members.in(club.snapshot()).the(new MemberId(id.number())).name()).isEmpty();
        assertThat(sara.calls("requests").reads()).doesNotContain("piano", "Frieda");
        assertThat(olga.calls("members").reads()).doesNotContain("Frieda");
        assertThat(club.homeReads(text -> !text.contains("Frieda"))).doesNotContain("piano");
    }

    @Test
    void whoIsRemovedIsNotSaidToReadAnything() {
        var frieda = Map.of("member", "Frieda Alt", "reason", "She has moved away");
        olga.calls("block", frieda);
        assertThat(olga.reads())
                .contains("Frieda Alt is in no chat", "Nothing was changed", "[Forget]");
        assertThat(frieda().isHere()).isTrue();
        olga.calls("remove", frieda);
        assertThat(olga.reads()).contains("nobody has told them").doesNotContain("reach them");
        assertThat(olga.calls("members").reads()).doesNotContain("Frieda");
        assertThat(club.snapshot().all(Parting.KIND)).isEmpty();
    }

    @Test
    void nobodyHandsTheGroupOverToThem() {
        olga.calls("leave");
        assertThat(olga.reads()).contains("[Ben]", "[Sara]").doesNotContain("Frieda");
    }

    @Test
    void whoIsCountedInIsNotExpected() {
        assertThat(olga.calls("members").reads()).contains("[Not here yet (1)]");
        assertThat(olga.calls("unclaimed").reads())
                .contains("One person is not here yet", "One person is counted in without a chat");
        assertThat(olga.calls("invite").reads()).contains("One person is not here yet");
        assertThat(olga.fetchesFile("invitations.html"))
                .contains("Noah Neu")
                .doesNotContain("Frieda");
        assertThat(olga.calls("export").fetchesFile("members.csv"))
                .containsPattern("Frieda Alt,member,[^\r]*,\\d{4}-\\d{2}-\\d{2},\r");
        olga.calls("unclaimed.forget", Map.of("person", "Noah Neu"));
        assertThat(olga.calls("members").reads()).contains("[In no chat (1)]");
        assertThat(olga.calls("unclaimed").reads()).doesNotContain("Invite everybody");
    }
}
