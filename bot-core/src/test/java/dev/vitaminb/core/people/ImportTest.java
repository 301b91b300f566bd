package dev.vitaminb.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organiser brings people in from a list, looks first, and can take it back. */
class ImportTest {
    private static final String LIST =
            """
            Name;Business;City;Joined;Given;Received;Thanks
            Anna Berg;Tunes pianos;Bonn;2019-03-31;12;7;3
            Ben Tal;Sells bicycles;Köln;;0;;
            """;

    private final Club club = Club.of(Preset.REFERRAL);
    private final Club.Persona olga = club.olga().inPrivate();

    @AfterEach
    void close() {
        club.close();
    }

    private void imports(String list) {
        olga.calls("import", Map.of("people", list));
        var button =
                olga.buttonsOfLast().stream()
                        .filter(it -> it.label().startsWith("Import"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(olga.reads()));
        olga.presses(button.label());
    }

    private List<Member> unclaimed() {
        return Members.in(club.snapshot()).unclaimed();
    }

    @Test
    void aPreviewRecordsNothing() {
        assertThat(olga.calls("import", Map.of("people", LIST + "=1;x;y;;;;\n")).reads())
                .contains("2 people in the list", "Nothing is recorded yet", "Anna Berg")
                .contains("Tunes pianos · Bonn · since", "given 12, received 7, thanks 3")
                .contains("Line 4", "as a formula does");
        assertThat(unclaimed()).isEmpty();
    }

    @Test
    void importedPeopleAreSeenByOrganisersOnly() {
        imports(LIST);
        assertThat(olga.reads()).contains("2 people are in the group’s list now");
        assertThat(unclaimed()).extracting(Member::name).containsExactly("Anna Berg", "Ben Tal");

        var mia = club.helper("Mia", "Mends violins");
        assertThat(mia.calls("members").reads()).doesNotContain("Anna", "Ben");
        assertThat(mia.buttonsOfLast()).noneMatch(it -> it.label().contains("Not here yet"));
        assertThat(mia.calls("thanks", Map.of("to", "Anna Berg", "for", "all of it")).reads())
                .contains("nobody called");
        assertThat(mia.calls("thanks", Map.of("to", "m2", "for", "all of it")).reads())
                .doesNotContain("Anna");
        assertThat(mia.calls("who", Map.of("text", "Who tunes my pianos?")).reads())
                .doesNotContain("Anna");
        assertThat(mia.calls("unclaimed").reads()).contains("Only organisers");
        assertThat(olga.calls("members").presses("Not here yet (2)").reads())
                .contains("Anna Berg", "Ben Tal", "kept until");
        assertThat(club.paper.at(club.home)).isEmpty();
    }

    @Test
    void openingTotalsCountInEverythingAndInNoPeriod() {
        imports(LIST);
        var group = new Groups(club.snapshot()).the();
        var anna = unclaimed().getFirst();
        var today = group.day(club.clock.instant());
        var all = club.bot.tallies().read(club.group(), group.opening(), today);
        assertThat(all.sum(anna.id(), Measure.REFERRALS, group.opening(), today)).isEqualTo(12);
        assertThat(all.sum(anna.id(), Measure.REFERRED, group.opening(), today)).isEqualTo(7);
        assertThat(all.sum(anna.id(), Measure.THANKS, group.opening(), today)).isEqualTo(3);
        assertThat(olga.calls("tally", Map.of("period", "ALL")).reads()).contains("12");
        assertThat(olga.calls("tally", Map.of("period", "YEAR")).reads()).doesNotContain("12");
        var fromLedger =
                club.bot.ledger().entries(club.group(), 0, 1_000).stream()
                        .flatMap(it -> it.entry().counts().stream())
                        .filter(count -> count.member() == anna.id().number())
                        .collect(Collectors.toMap(count -> count.measure(), count -> count.by()));
        assertThat(fromLedger)
                .isEqualTo(
                        Map.of(Measure.REFERRALS, 12L, Measure.REFERRED, 7L, Measure.THANKS, 3L));
    }

    @Test
    void anImportIsTakenBackAsAWhole() {
        imports(LIST);
        assertThat(olga.presses("Undo the import").reads()).contains("all 2 people are forgotten");
        assertThat(unclaimed()).isEmpty();
        var group = new Groups(club.snapshot()).the();
        var today = group.day(club.clock.instant());
        var all = club.bot.tallies().read(club.group(), group.opening(), today);
        assertThat(all.sum(Measure.REFERRALS, group.opening(), today)).isZero();
        assertThat(new RedisContent(TestRedis.connections()).of(club.group().code()).toString())
                .doesNotContain("Anna Berg");
    }

    @Test
    void theSameListTwiceBringsNobodyTwice() {
        imports(LIST);
        assertThat(olga.calls("import", Map.of("people", LIST)).reads())
                .contains("nobody in this list", "is in the group already");
        assertThat(unclaimed()).hasSize(2);
    }

    @Test
    void aListThatWasLookedAtLongAgoIsNotImported() {
        olga.calls("import", Map.of("people", LIST));
        club.clock.advance(Duration.ofHours(2));
        assertThat(olga.presses("Import 2 people").reads()).contains("more than an hour ago");
        assertThat(unclaimed()).isEmpty();
    }

    @Test
    void whoHasNotComeIn60DaysIsForgottenUnlessAgreed() {
        imports(LIST);
        olga.presses("Show who is not here yet").presses("In no chat, agreed …");
        assertThat(olga.fillsIn(Map.of("on", "2026-11-02")).reads()).contains("Noted");
        assertThat(olga.calls("unclaimed").reads()).contains("in no chat, agreed");

        club.clock.advance(Duration.ofDays(59));
        club.doesWhatIsDue();
        assertThat(unclaimed()).hasSize(2);
        club.clock.advance(Duration.ofDays(2));
        club.doesWhatIsDue();
        assertThat(unclaimed()).extracting(Member::name).containsExactly("Anna Berg");
    }

    @Test
    void oneOfThemIsForgottenAtOnce() {
        imports(LIST);
        assertThat(olga.presses("Show who is not here yet").presses("Forget").reads())
                .contains("Forgotten");
        assertThat(unclaimed()).extracting(Member::name).containsExactly("Ben Tal");
    }

    @Test
    void twoThousandPeopleAreOneCommit() {
        var rows =
                IntStream.range(0, PeopleFile.MOST_PEOPLE)
                        .mapToObj(i -> "Somebody " + i + ";Trade " + i + ";5")
                        .collect(Collectors.joining("\n"));
        imports("name;business;given\n" + rows);
        assertThat(unclaimed()).hasSize(PeopleFile.MOST_PEOPLE);
        assertThat(olga.presses("Undo the import").reads()).contains("all 2,000 people");
        assertThat(unclaimed()).isEmpty();
    }
}
