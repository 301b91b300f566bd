package dev.vitaminb.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.JoinCode;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.referral.Referral;
import dev.vitaminb.core.referral.ReferralId;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.setup.Handover;
import dev.vitaminb.core.thanks.Thanks;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What has been kept long enough goes by itself, at night. */
class RetentionTest {
    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.helper("Anna", "Tunes harps");
    private final Club.Persona ben = club.helper("Ben", "Sells bicycles");

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void wordsOfWhatIsClosedGoAndWhatIsOpenKeepsThem() {
        anna.calls("request", Map.of("text", "Looking for a bicycle", "until", "90"));
        anna.calls("request", Map.of("text", "Looking for a pump soon", "until", "90"));
        ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "Uncle Grotte"));
        anna.calls("solved", Map.of("request", "1", "helpers", "Ben", "note", "It rolls"));
        club.homeReads(text -> text.contains("It rolls"));

        nights(179);
        assertThat(request(1).text()).isEqualTo("Looking for a bicycle");
        nights(2);

        until(group -> !request(group, 1).hasWords());
        assertThat(request(1).pledges()).allMatch(pledge -> pledge.who().isEmpty());
        assertThat(request(2).hasWords()).as("expired 91 days ago").isTrue();
        club.homeReads(text -> text.contains("The words of this wish have been deleted"));
        assertThat(ben.calls("me", Map.of("period", "ALL")).reads()).contains("helped once");
        nights(100);
        until(group -> !request(group, 2).hasWords());
    }

    @Test
    void aContactGoesSoonAfterTheReferralIsWonAndTheWordsLater() {
        anna.calls("refer", referral("A bicycle for Mrs Elster"));
        ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        ben.calls("referral.step", Map.of("referral", "1", "to", "CONTACTED"));
        nights(40);
        assertThat(referral().prospect().contact()).as("it is still needed").isNotEmpty();
        ben.calls("business", Map.of("referral", "1", "amount", "100"));
        nights(29);
        assertThat(referral().prospect().contact()).isNotEmpty();
        nights(2);

        until(group -> referral(group).prospect().contact().isEmpty());
        assertThat(referral().prospect().about()).isEqualTo("A bicycle for Mrs Elster");
        nights(160);
        until(group -> referral(group).prospect().about().isEmpty());
        assertThat(ben.calls("referrals", Map.of("which", "RECEIVED")).reads())
                .contains("The words of this referral have been deleted");
    }

    @Test
    void nobodysContactIsKeptForMoreThanHalfAYear() {
        anna.calls("refer", referral("A bicycle for Mrs Elster"));
        nights(170);
        ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        nights(12);
        until(group -> referral(group).prospect().contact().isEmpty());
        assertThat(referral().prospect().about()).isNotEmpty();
    }

    @Test
    void offersAndCodesGoOnceNobodyCanUseThem() {
        club.olga().calls("handover", Map.of("member", "Ben"));
        club.olga().calls("join");
        assertThat(kept(Handover.KIND)).isEqualTo(1);
        assertThat(kept(JoinCode.KIND)).isEqualTo(1);
        nights(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> kept(JoinCode.KIND) == 0);
        assertThat(kept(Handover.KIND)).as("it can be answered for a week").isEqualTo(1);
        nights(7);
        await().atMost(Duration.ofSeconds(20)).until(() -> kept(Handover.KIND) == 0);
    }

    private int kept(RecordKind<?> kind) {
        return club.bot.ledger().all(club.group(), kind).size();
    }

    @Test
    void organisersShortenItAndItHoldsForWhatIsThere() {
        anna.calls("thanks", Map.of("to", "Ben", "for", "the pump"));
        nights(8);
        assertThat(thanks(club.snapshot())).isEqualTo(1);
        club.olga().calls("charter.retention", Map.of("words", "7", "contacts", "1"));
        assertThat(club.olga().calls("charter").reads()).contains("words go 7 days after");
        assertThat(anna.calls("privacy").reads()).contains("7 days after they were closed");
        nights(1);
        until(group -> thanks(group) == 0);
    }

    @Test
    void nobodyKeepsThemLonger() {
        var olga = club.olga().calls("charter.retention", Map.of("words", "181"));
        assertThat(olga.reads()).contains("from 7 to 180");
        assertThat(club.olga().calls("charter").reads()).contains("words go 180 days after");
    }

    @Test
    void aDraftThatNobodyPostedGoesAfterAWeek() {
        anna.inPrivate().says("A draft about my bicycle, for my eyes only");
        anna.calls("mydata", Map.of("section", "DRAFTS"));
        assertThat(anna.reads()).contains("A draft about my bicycle");
        nights(8);
        await().until(() ->
                !anna.calls("mydata", Map.of("section", "DRAFTS"))
                        .reads()
                        .contains("A draft about my bicycle"));
    }

    /** Lets days pass; whatever is due by then is done. */
    private void nights(int days) {
        club.clock.advance(Duration.ofDays(days));
        club.doesWhatIsDue();
    }

    private void until(Predicate<Snapshot> condition) {
        await().until(() -> condition.test(club.snapshot()));
    }

    private Request request(int number) {
        return request(club.snapshot(), number);
    }

    private static Request request(Snapshot group, int number) {
        return new Requests(group).the(new RequestId(number));
    }

    private Referral referral() {
        return referral(club.snapshot());
    }

    private static Referral referral(Snapshot group) {
        return new Referrals(group).the(new ReferralId(1));
    }

    private static long thanks(Snapshot group) {
        return group.all(Thanks.KIND).size();
    }

    private static Map<String, String> referral(String about) {
        return Map.of("to", "Ben", "about", about, "agreed", "AGREED", "contact", "0170 1234567");
    }
}
