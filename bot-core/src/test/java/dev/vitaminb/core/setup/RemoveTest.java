package dev.vitaminb.core.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Address;
import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.member.Farewell;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.request.Requests;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Organisers part with somebody, who learns why and of whom nothing else stays. */
class RemoveTest {
    private static final Map<String, String> BEN =
            Map.of("member", "Ben", "reason", "Three adverts in one week");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga();
    private final Club.Persona ben = club.helper("Ben", "Lawyer for tenancy law");

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void whoIsRemovedReadsWhyAndNothingElseStaysOfThem() {
        ben.calls("request", Map.of("text", "Buy my wonderful things today"));
        olga.calls("remove", BEN);
        assertThat(olga.reads()).contains("I have forgotten who they were");
        assertThat(ben.receives(text -> text.contains("Three adverts")))
                .contains("Organisers of Test club have removed you")
                .doesNotContain("[Mute me]");
        assertThat(club.homeReads(text -> text.contains("have been deleted")))
                .doesNotContain("wonderful", "Three adverts");
        assertThat(club.snapshot().all(Requests.KIND)).noneMatch(request -> request.hasWords());
        assertThat(olga.calls("members").reads()).doesNotContain("Ben");
        await().until(() -> club.bot.ledger().all(club.group(), Farewell.KIND).isEmpty());
        assertThat(club.bot.directory().of(identity())).isEmpty();
    }

    @Test
    void whoIsRemovedComesBackOnPurposeOnly() {
        olga.calls("remove", BEN);
        ben.calls("help");
        assertThat(ben.reads()).contains("removed you", "> Three adverts", "[Come back]");
        assertThat(Members.in(club.snapshot()).find(identity())).isEmpty();
        ben.presses("Come back");
        assertThat(ben.reads()).contains("Good to have you in Test club", "encrypted");
        assertThat(Members.in(club.snapshot()).find(identity())).isPresent();
        assertThat(Parting.in(club.snapshot())).isEmpty();
    }

    @Test
    void whoIsBlockedStaysOutUntilAnOrganiserLetsThemIn() {
        olga.calls(
                "setup.responsible",
                Map.of("controller", "The club", "contact", "board@club.example", "minors", "NO"));
        olga.calls("block", BEN);
        long before = club.snapshot().version();
        ben.calls("welcome");
        assertThat(ben.reads())
                .contains(
                        "you cannot join again", "> Three adverts", "The club: board@club.example")
                .doesNotContain("[Come back]");
        ben.calls("request", Map.of("text", "Buy my wonderful things today"));
        ben.inPrivate().calls("me");
        assertThat(ben.unseen().calls("help").reads()).contains("you cannot join again");
        assertThat(ben.menu()).isEmpty();
        assertThat(club.snapshot().version()).isEqualTo(before);

        olga.calls("unblock");
        assertThat(olga.reads()).contains("Member no. 2", "Three adverts").doesNotContain("Ben");
        olga.presses("Unblock");
        assertThat(olga.reads()).contains("They can join again");
        assertThat(ben.calls("help").reads()).contains("encrypted");
        olga.calls("unblock");
        assertThat(olga.reads()).contains("Nobody is blocked");
    }

    @Test
    void ofABlockedPersonOnlyAKeyedHashIsKept() {
        ben.calls("thanks", Map.of("to", "Olga", "for", "everything so far"));
        olga.calls("block", BEN);
        ben.receives(text -> text.contains("Three adverts"));
        await().until(() -> club.bot.ledger().all(club.group(), Farewell.KIND).isEmpty());
        var parting = Parting.in(club.snapshot()).iterator().next();
        assertThat(parting.toString().toLowerCase(Locale.ROOT)).doesNotContain("ben");
        assertThat(new RedisContent(TestRedis.connections()).of("").toString())
                .doesNotContain(identity().user(), parting.person());
    }

    @Test
    void aLetterThatReachesNobodyGoesAfterThirtyDays() {
        club.paper.shut(new Address("paper", "private-" + identity().user()), Duration.ofDays(100));
        olga.calls("remove", BEN);
        assertThat(club.bot.ledger().all(club.group(), Farewell.KIND)).hasSize(1);
        assertThat(Parting.in(club.snapshot())).hasSize(1);
        club.clock.advance(Duration.ofDays(31));
        club.doesWhatIsDue();
        assertThat(club.bot.ledger().all(club.group(), Farewell.KIND)).isEmpty();
        assertThat(Parting.in(club.snapshot())).isEmpty();
        assertThat(ben.received()).isEmpty();
    }

    @Test
    void whoWantsNoMessagesReadsItAtTheNextTap() {
        ben.calls("mute");
        olga.calls("remove", BEN);
        assertThat(club.bot.ledger().all(club.group(), Farewell.KIND)).isEmpty();
        assertThat(ben.calls("help").reads()).contains("> Three adverts");
        assertThat(ben.received()).isEmpty();
    }

    @Test
    void whoWantsToBeLeftOutCanBeRemovedAllTheSame() {
        ben.calls("withoutme");
        olga.calls("remove", BEN);
        assertThat(Members.in(club.snapshot()).find(identity())).isEmpty();
    }

    @Test
    void noOrganiserRemovesThemselvesOrTheLastOne() {
        olga.calls("remove", Map.of("member", "Olga", "reason", "I want to go"));
        assertThat(olga.reads()).contains("You cannot remove yourself");
        var ada = club.member("Ada");
        ada.calls("help");
        club.organiser("Ada").calls("remove", Map.of("member", "Olga", "reason", "A coup"));
        assertThat(Members.in(club.snapshot()).organisers()).hasSize(1);
    }

    @Test
    void anotherOrganiserIsRemovedByWhoeverIsSure() {
        club.organiser("Ada").calls("help");
        var ada = Members.in(club.snapshot()).organisers();
        assertThat(ada).hasSize(2).allMatch(member -> member.role() == Role.ORGANISER);
        olga.calls("remove", Map.of("member", "Ada", "reason", "She asked me to"));
        assertThat(olga.form().fields().getFirst().label()).contains("Are you sure?");
        assertThat(Members.in(club.snapshot()).organisers()).hasSize(2);
        olga.fillsIn(Map.of("sure", "YES"));
        assertThat(olga.reads()).contains("I have forgotten who they were");
        assertThat(Members.in(club.snapshot()).organisers()).hasSize(1);
    }

    @Test
    void aReasonTypedWhereOthersReadItIsNotUsed() {
        olga.callsOpenly("remove", BEN);
        assertThat(olga.reads()).contains("That is private");
        assertThat(Members.in(club.snapshot()).find(identity())).isPresent();
        ben.calls("remove", Map.of("member", "Olga", "reason", "Why not"));
        assertThat(ben.reads()).contains("Only organisers of this group");
    }

    private Identity identity() {
        return new Identity("paper", "ben-" + club.home.place().substring("room-".length()));
    }
}
