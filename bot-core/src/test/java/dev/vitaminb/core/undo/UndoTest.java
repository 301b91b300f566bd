package dev.vitaminb.core.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Undoable;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.request.RequestId;
import dev.vitaminb.core.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever recorded something by mistake takes it back, and nothing is left of it. */
class UndoTest {
    private static final Map<String, String> WISH =
            Map.of("text", "Looking for a lawyer for tenancy law");
    private static final Map<String, String> CAN = Map.of("request", "1", "how", "CAN");
    private static final Map<String, String> SOLVED = Map.of("request", "1", "helpers", "Ben");
    private static final Map<String, String> REFERRAL =
            Map.of("to", "Ben", "about", "Mr Elster wants a house", "agreed", "AGREED");

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona anna = club.helper("Anna", "Baker");
    private final Club.Persona ben = club.helper("Ben", "Lawyer for tenancy law");

    @AfterEach
    void close() {
        club.close();
    }

    @Test
    void aWishIsGoneFromTheHomeTheListAndTheCountsAndItsNumberIsNotGivenAgain() {
        anna.calls("request", WISH);
        club.homeReads(text -> text.contains("tenancy law"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("Wish #1 is taken back");
        assertThat(club.homeReads(text -> text.contains("Wish #1 was taken back")))
                .doesNotContain("tenancy law");
        assertThat(club.snapshot().all(Requests.KIND)).isEmpty();
        assertThat(sum(anna, Measure.REQUESTS)).isZero();
        anna.calls("request", WISH);
        assertThat(anna.reads()).contains("#2").doesNotContain("already");
        assertThat(sum(anna, Measure.REQUESTS)).isOne();
    }

    @Test
    void aChangedWishReadsAsBefore() {
        anna.calls("request", WISH);
        anna.calls("edit", Map.of("request", "1", "text", "Looking for somebody else altogether"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("Wish #1 reads as before");
        assertThat(wish().text()).contains("tenancy law");
        assertThat(club.homeReads(text -> text.contains("tenancy law")))
                .doesNotContain("altogether");
    }

    @Test
    void aPledgeIsGoneAndWhoeverHasReadOfItIsTold() {
        anna.calls("request", WISH);
        ben.calls("pledge", CAN);
        anna.receives(text -> text.contains("Ben can help you"));
        ben.calls("undo");
        assertThat(ben.reads()).contains("as it was before");
        assertThat(wish().pledges()).isEmpty();
        assertThat(sum(ben, Measure.PLEDGES)).isZero();
        assertThat(anna.receives(text -> text.contains("Please forget")))
                .contains("my last message about wish #1: Ben has taken that back");
    }

    @Test
    void aReleasedAndAKeptPledgeAreWhatTheyWere() {
        anna.calls("request", WISH);
        ben.calls("pledge", CAN);
        ben.calls("release", Map.of("request", "1")).calls("undo");
        assertThat(ben.reads()).contains("holds again");
        assertThat(sum(ben, Measure.PLEDGES)).isOne();
        ben.calls("keep", Map.of("request", "1")).calls("undo");
        assertThat(ben.reads()).contains("is open again");
        assertThat(wish().pledges()).hasSize(1);
    }

    @Test
    void aSolutionAWithdrawalAndAReopeningAreTakenBack() {
        anna.calls("request", WISH);
        anna.calls("solved", SOLVED);
        assertThat(sum(ben, Measure.HELPS)).isOne();
        anna.calls("undo");
        assertThat(anna.reads()).contains("nobody is credited for it");
        assertThat(wish().isClosed()).isFalse();
        assertThat(sum(ben, Measure.HELPS)).isZero();
        anna.calls("withdraw", Map.of("request", "1")).calls("undo");
        assertThat(anna.reads()).contains("as if it had never been withdrawn");
        assertThat(wish().isClosed()).isFalse();
        anna.calls("solved", SOLVED);
        anna.calls("reopen", Map.of("request", "1")).calls("undo");
        assertThat(anna.reads()).contains("closed again, as before");
        assertThat(sum(ben, Measure.HELPS)).isOne();
    }

    @Test
    void aNoIsTakenBackAndNobodyHearsOfIt() {
        anna.calls("request", WISH);
        ben.calls("decline", Map.of("request", "1")).calls("undo");
        assertThat(ben.reads()).contains("may be for you after all");
        assertThat(wish().declined()).isEmpty();
    }

    @Test
    void aThankYouIsGoneFromTheHomeAndTheCounts() {
        anna.calls("thanks", Map.of("to", "Ben", "for", "a quick answer"));
        club.homeReads(text -> text.contains("a quick answer"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("The thank-you is taken back");
        assertThat(club.homeReads(text -> text.contains("its words have been deleted")))
                .doesNotContain("a quick answer");
        assertThat(sum(ben, Measure.THANKS)).isZero();
        anna.calls("thanks", Map.of("to", "Ben", "for", "a quick answer"));
        assertThat(sum(ben, Measure.THANKS)).as("it is neither a repeat nor the second").isOne();
    }

    @Test
    void aReferralIsGoneWithItsWords() {
        anna.calls("refer", REFERRAL);
        ben.receives(text -> text.contains("Elster"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("Referral #1 is taken back");
        assertThat(club.snapshot().all(Referrals.KIND)).isEmpty();
        assertThat(sum(ben, Measure.REFERRED)).isZero();
        ben.receives(text -> text.contains("about referral #1: Anna has taken that back"));
        ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        assertThat(ben.reads()).contains("I find no referral #1 of yours");
    }

    @Test
    void aStepAndAPaymentAreTakenBack() {
        anna.calls("refer", REFERRAL);
        ben.calls("referral.step", Map.of("referral", "1", "to", "DECLINED", "why", "Too far"));
        assertThat(sum(anna, Measure.REFERRALS)).isZero();
        ben.calls("undo");
        assertThat(ben.reads()).contains("stands where it stood before");
        assertThat(sum(anna, Measure.REFERRALS)).isOne();
        ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        ben.calls("business", Map.of("referral", "1", "amount", "500"));
        assertThat(sum(ben, Measure.TURNOVER)).isEqualTo(50_000);
        ben.calls("undo");
        assertThat(ben.reads()).contains("taken back and does not count");
        assertThat(sum(ben, Measure.TURNOVER)).isZero();
        ben.calls("business", Map.of("referral", "1", "amount", "500"));
        assertThat(sum(ben, Measure.TURNOVER)).as("it is no repeat").isEqualTo(50_000);
    }

    @Test
    void whatSomebodyElseHasBuiltUponStays() {
        anna.calls("request", WISH);
        ben.calls("pledge", CAN);
        anna.calls("undo");
        assertThat(anna.reads()).contains("has acted on your wish meanwhile", "/withdraw");
        assertThat(wish().text()).isNotEmpty();
        anna.calls("refer", REFERRAL);
        ben.calls("referral.step", Map.of("referral", "1", "to", "ACCEPTED"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("Somebody else has acted on that meanwhile");
        assertThat(club.snapshot().all(Referrals.KIND)).hasSize(1);
    }

    @Test
    void onlyTheLastEntryIsTakenBackAndOnlyOnce() {
        anna.calls("undo");
        assertThat(anna.reads()).contains("Your last entry was a setting");
        anna.calls("request", WISH);
        anna.calls("thanks", Map.of("to", "Ben", "for", "a quick answer"));
        anna.calls("undo").calls("undo");
        assertThat(anna.reads()).contains("nothing of yours that I could take back");
        assertThat(wish().text()).isNotEmpty();
    }

    @Test
    void aQuarterOfAnHourIsTheLimit() {
        anna.calls("request", WISH);
        club.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        anna.calls("undo");
        assertThat(anna.reads()).contains("more than 15 minutes old");
        assertThat(wish().text()).isNotEmpty();
    }

    @Test
    void afterMidnightTheCountsOfTheDayBeforeAreMended() {
        club.clock.set(Instant.parse("2026-11-20T22:55:00Z"));
        anna.calls("request", WISH);
        club.clock.advance(Duration.ofMinutes(10));
        anna.calls("undo");
        var friday = LocalDate.of(2026, 11, 20);
        var tally = club.bot.tallies().read(club.group(), friday, friday.plusDays(1));
        assertThat(tally.cells()).allMatch(cell -> cell.count() == 0);
        var entries = club.bot.ledger().entries(club.group(), 0, 1_000);
        var undone = entries.getLast().entry();
        assertThat(undone.kind()).isEqualTo(EntryKind.UNDONE);
        assertThat(undone.counted()).isEqualTo(friday);
        assertThat(entries.get((int) undone.corrects() - 1).entry().kind())
                .isEqualTo(EntryKind.REQUEST_POSTED);
    }

    @Test
    void aRepeatedEventGetsTheSameAnswerAndTakesNothingElseBack() {
        anna.calls("thanks", Map.of("to", "Olga", "for", "setting this up"));
        anna.callsAs("event 1", "request", WISH);
        anna.callsAs("event 2", "undo", Map.of());
        var first = anna.reads();
        anna.callsAs("event 2", "undo", Map.of());
        assertThat(anna.reads()).isEqualTo(first).contains("Wish #1 is taken back");
        assertThat(sum(anna, Measure.THANKED)).isOne();
        anna.callsAs("event 1", "request", WISH);
        assertThat(anna.reads()).contains("has been taken back meanwhile");
        assertThat(club.snapshot().all(Requests.KIND)).isEmpty();
    }

    @Test
    void ofSeveralAtOnceOneTakesBack() throws Exception {
        anna.calls("request", WISH);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var undos =
                    IntStream.range(0, 8)
                            .<Callable<String>>mapToObj(
                                    i -> () -> club.member("Anna").calls("undo").reads())
                            .toList();
            int done = 0;
            for (var undo : threads.invokeAll(undos)) {
                done += undo.get().contains("Wish #1 is taken back") ? 1 : 0;
            }
            assertThat(done).isOne();
        }
        assertThat(sum(anna, Measure.REQUESTS)).isZero();
    }

    @Test
    void whatTheirOwnRecordHasGoneThroughSinceStays() {
        anna.calls("thanks", Map.of("to", "Ben", "for", "a quick answer"));
        ben.calls("request", WISH);
        ben.calls("ask", Map.of("request", "1", "member", "Anna"));
        anna.calls("undo");
        assertThat(anna.reads()).contains("The thank-you is taken back");
        var member = Members.in(club.snapshot()).the(anna.id());
        assertThat(member.thanked()).isEmpty();
        assertThat(member.asked()).hasSize(1);
        ben.calls("undo");
        assertThat(ben.reads()).contains("That question has been sent already");
    }

    @Test
    void noCopyOfWordsOutlivesThem() {
        anna.calls("request", WISH);
        ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "Aunt Lurch"));
        assertThat(noted(ben)).isPresent();
        anna.calls("withdraw", Map.of("request", "1"));
        anna.calls("forget", Map.of("request", "1"));
        assertThat(noted(ben)).isEmpty();
        anna.calls("undo");
        assertThat(anna.reads()).contains("gone for good");
        ben.calls("thanks", Map.of("to", "Anna", "for", "all of it"));
        var id = anna.id();
        anna.calls("leave", Map.of("sure", "YES"));
        assertThat(noted(id)).isEmpty();
        assertThat(noted(ben)).isEmpty();
        ben.calls("request", WISH);
        club.clock.advance(Duration.ofDays(1));
        club.doesWhatIsDue();
        assertThat(noted(ben)).isEmpty();
    }

    private Optional<Undoable> noted(Club.Persona persona) {
        return noted(persona.id());
    }

    private Optional<Undoable> noted(MemberId id) {
        var key = Undoable.KIND.key(id);
        return club.bot
                .ledger()
                .read(new Ledger.Question(club.group(), "", "", List.of(key)))
                .named()
                .find(key);
    }

    private Request wish() {
        return new Requests(club.snapshot()).the(new RequestId(1));
    }

    private long sum(Club.Persona persona, Measure measure) {
        var today = LocalDate.of(2026, 11, 18);
        return club.bot
                .tallies()
                .read(club.group(), today, today)
                .sum(persona.id(), measure, today, today);
    }
}
