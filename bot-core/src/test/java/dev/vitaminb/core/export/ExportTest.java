package dev.vitaminb.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.ledger.GroupId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisers take members, numbers and history out as files, and nothing that is not theirs. */
class ExportTest {
    private Club club = Club.empty();

    @AfterEach
    void close() {
        club.close();
    }

    private void group(Preset preset, String voice) {
        club.close();
        club = Club.of(preset, voice);
    }

    private String table(String file) {
        return club.olga().calls("export").fetchesFile(file);
    }

    @Test
    void membersOpenRightInAGermanSpreadsheet() {
        group(Preset.REFERRAL, "GERMAN_DU");
        var anna = club.helper("Anna", "Klaviere; und Flügel");
        anna.calls("profile", Map.of("city", "Köln", "languages", "Deutsch, Englisch"));
        var today = "%1$td.%1$tm.%1$tY".formatted(club.clock.instant().atZone(ZoneOffset.UTC));
        assertThat(table("mitglieder.csv"))
                .startsWith("\uFEFFNummer;Name;Rolle;Macht;Ort;Branche;Sprachen;Dabei seit;")
                .contains("\r\n1;Olga;organisiert die Gruppe;;;;;" + today + ";" + today + "\r\n")
                .contains(
                        "\r\n2;Anna;Mitglied;\"Klaviere; und Flügel\";Köln;;Deutsch, Englisch;"
                                + today
                                + ";"
                                + today
                                + "\r\n");
    }

    @Test
    void membersOpenRightInAnEnglishSpreadsheet() {
        group(Preset.REFERRAL, "ENGLISH");
        club.helper("Anna", "Pianos, grand ones");
        var today = club.clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(table("members.csv"))
                .startsWith(
                        "\uFEFFNumber,Name,Role,Does,City,Industry,Languages,Joined,Last seen\r\n")
                .contains("\r\n2,Anna,member,\"Pianos, grand ones\",,,," + today + "," + today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+49 221", "-1", "@SUM(1)"})
    void whatReadsLikeAFormulaIsNone(String words) {
        group(Preset.REFERRAL, "ENGLISH");
        club.helper("Anna", words);
        assertThat(table("members.csv")).contains(",member,'" + words + ",");
    }

    @Test
    void ofWhoLeftOrWouldRatherBeLeftOutThereIsOnlyTheNumber() {
        group(Preset.REFERRAL, "ENGLISH");
        club.helper("Anna", "Pianos").calls("withoutme");
        var ben = club.helper("Ben", "Bicycles");
        ben.calls("request", Map.of("text", "Who has a bicycle pump to lend?"));
        ben.calls("leave", Map.of("sure", "YES"));
        assertThat(table("members.csv"))
                .contains("\r\n2,,,,,,,,\r\n", "\r\n3,,,,,,,,\r\n")
                .doesNotContain("Anna", "Pianos", "Ben", "Bicycles");
        assertThat(table("history.csv"))
                .contains(",joined,3,member 3\r\n", ",wish posted,3,wish 1\r\n")
                .doesNotContain("Anna", "Ben", "pump");
    }

    @Test
    void theHistoryTellsWhatHappenedWithoutWords() {
        group(Preset.REFERRAL, "GERMAN_SIE");
        var anna = club.helper("Anna", "Klaviere");
        anna.calls("request", Map.of("text", "Ich suche einen Flügel"));
        anna.calls("thanks", Map.of("to", "Olga", "for", "den langen Abend"));
        assertThat(table("verlauf.csv"))
                .startsWith("\uFEFFNummer;Datum;Was geschah;Durch;Worum es geht\r\n1;")
                .contains(";Gruppe eingerichtet;1;Mitglied 1\r\n")
                .contains(";Wunsch veröffentlicht;2;Wunsch 1\r\n")
                .containsPattern(";gedankt;2;Dankeschön [0-9]+\r\n")
                .doesNotContain("Flügel", "Abend", "Anna", "paper");
    }

    @Test
    void whoDeclinedIsNotTold() {
        group(Preset.REFERRAL, "ENGLISH");
        var anna = club.helper("Anna", "Pianos");
        club.olga().calls("request", Map.of("text", "Who can tune our piano?"));
        club.olga().calls("ask", Map.of("request", "1", "member", "Anna"));
        anna.calls("decline", Map.of("request", "1"));
        assertThat(table("history.csv")).contains(",declined,,wish 1\r\n");
    }

    @Test
    void numbersAreByMonthAndMember() {
        group(Preset.REFERRAL, "GERMAN_DU");
        var anna = club.helper("Anna", "Klaviere");
        anna.calls("thanks", Map.of("to", "Olga", "for", "den langen Abend"));
        var month = "%1$tm.%1$tY".formatted(club.clock.instant().atZone(ZoneOffset.UTC));
        assertThat(table("zahlen.csv"))
                .startsWith("\uFEFFMonat;Mitglied;Was;Wie viel\r\n")
                .contains(month + ";1;Dankeschöns;1\r\n", month + ";2;Danke gesagt;1\r\n");
    }

    @Test
    void businessIsToldOnlyOfClosedMonthsRoundedAndFromThreeReceivers() {
        group(Preset.REFERRAL, "GERMAN_DU");
        for (var name : new String[] {"Ben", "Carl"}) {
            earns(name);
        }
        club.clock.advance(Duration.ofDays(31));
        assertThat(table("zahlen.csv")).contains("Empfehlungen").doesNotContain("Umsatz");
        for (var name : new String[] {"Dora", "Emil", "Fritz"}) {
            earns(name);
        }
        assertThat(table("zahlen.csv")).doesNotContain("Umsatz");
        club.clock.advance(Duration.ofDays(31));
        assertThat(table("zahlen.csv"))
                .containsOnlyOnce("Umsatz")
                .contains(";alle;Umsatz;37\r\n")
                .doesNotContain("12,34", "1234");
    }

    private void earns(String name) {
        var receiver = club.helper(name, "Handel");
        club.olga().calls("refer", Map.of("to", name, "about", "ein Haus", "agreed", "AGREED"));
        receiver.pressesInPrivate("Annehmen").presses("Gewonnen").presses("Umsatz eintragen");
        receiver.fillsIn(Map.of("amount", "12,34"));
        club.clock.advance(Duration.ofMinutes(3));
    }

    @Test
    void aForumHasItsMembersAndNothingElse() {
        group(Preset.FORUM, "ENGLISH");
        assertThat(club.olga().calls("export").reads())
                .contains("members.csv")
                .doesNotContain("numbers.csv", "history.csv");
        assertThat(table("members.csv"))
                .startsWith("\uFEFFNumber,Name,Role,Joined,Last seen\r\n1,Olga,organiser,");
        assertThat(club.bot.downloads().tables(club.group()).orElseThrow()).hasSize(1);
    }

    @Test
    void whereThereAreNoReferralsNoneAreCounted() {
        group(Preset.REFERRAL, "ENGLISH");
        earnsInEnglish();
        assertThat(table("numbers.csv")).contains("Referrals");
        club.olga().calls("charter.switch", Map.of("verb", "REFER", "wanted", "OFF"));
        assertThat(table("numbers.csv")).doesNotContain("Referral", "Business");
    }

    private void earnsInEnglish() {
        club.helper("Ben", "Trade");
        club.olga().calls("refer", Map.of("to", "Ben", "about", "a house", "agreed", "AGREED"));
    }

    @Test
    void onlyWhoAskedCanFetchAndForTenMinutes() {
        group(Preset.REFERRAL, "ENGLISH");
        var anna = club.helper("Anna", "Pianos");
        var olga = club.olga().calls("export");
        var ticket = olga.ticket("members.csv");
        assertThat(anna.fetches(ticket)).isEmpty();
        assertThat(club.organiser("Otto").fetches(ticket)).isEmpty();
        club.clock.advance(Duration.ofMinutes(9));
        assertThat(olga.fetches(ticket)).isPresent();
        club.clock.advance(Duration.ofMinutes(1));
        assertThat(olga.fetches(ticket)).isEmpty();
    }

    @Test
    void aTicketThatWasChangedFetchesNothing() {
        group(Preset.REFERRAL, "ENGLISH");
        var olga = club.olga().calls("export");
        var ticket = olga.ticket("members.csv");
        for (var forged :
                new String[] {
                    "",
                    "members",
                    ticket.replace("-members-", "-ledger-"),
                    ticket.replace("-1-", "-2-"),
                    ticket.substring(0, ticket.length() - 1),
                    ticket.substring(0, ticket.lastIndexOf('-')) + "-" + "0".repeat(32)
                }) {
            assertThat(olga.fetches(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void nothingOfItIsSaidInTheHome() {
        group(Preset.REFERRAL, "ENGLISH");
        var before = club.homeReads(text -> true);
        table("members.csv");
        assertThat(club.homeReads(text -> true)).isEqualTo(before).doesNotContain("members.csv");
    }

    @Test
    void theOperatorGetsNothingOfAGroupThatIsNot() {
        assertThat(club.bot.downloads().tables(new GroupId("nosuchgroup"))).isEmpty();
    }
}
