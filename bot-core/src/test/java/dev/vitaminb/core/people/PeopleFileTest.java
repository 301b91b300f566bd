package dev.vitaminb.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.people.PeopleFile.Fault;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.people.PeopleFile.Why;
import dev.vitaminb.core.people.PeopleFile.Wrong;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of people as spreadsheets save them, and as they should not be. */
class PeopleFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Somebody ANNA =
            new Somebody(
                    "Anna Berg",
                    "Tischlerin",
                    "Köln",
                    Optional.of(LocalDate.of(2019, 3, 31)),
                    12,
                    7,
                    3);

    private static Read read(String csv) {
        return PeopleFile.read(csv, Set.of("Olga"), TODAY);
    }

    private static Read.Listed people(String csv) {
        return (Read.Listed) read(csv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name;Beruf;Ort;Seit;Gegeben;Erhalten;Dank\r\nAnna Berg;Tischlerin;Köln;31.03.2019;12;7;3\r\n",
                "name,business,city,joined,given,received,thanks\nAnna Berg,Tischlerin,Köln,2019-03-31,12,7,3",
                "\uFEFFDank;Gegeben;Erhalten;Name*;Ort;Seit;Beruf\n3;12;7;\"Anna Berg\";Köln;31.3.2019;Tischlerin",
                "NAME;Trade;City;Member since;Given;Received;Thanks\n\n\"Berg\"\"s\";x;y;;;;\nAnna Berg;Tischlerin;Köln;31/03/2019;12;7;3"
            })
    void columnsStandInAnyOrderInEitherLanguage(String csv) {
        assertThat(people(csv).people()).contains(ANNA);
        assertThat(people(csv).wrong()).isEmpty();
    }

    @Test
    void columnsThatNobodyKnowsAreNamedAndLeftOut() {
        assertThat(people("name;Lieblingsfarbe;city\nAnna;blau;Bonn").ignored())
                .containsExactly("Lieblingsfarbe");
    }

    @Test
    void aListWithoutNamesIsRefused() {
        assertThat(read("Vorname;Alter\nAnna;30")).isEqualTo(new Read.Refused(Fault.NO_NAMES));
        assertThat(read("name;Mitglied\nAnna;A")).isEqualTo(new Read.Refused(Fault.TWO_COLUMNS));
        assertThat(read(" \n ")).isEqualTo(new Read.Refused(Fault.EMPTY));
    }

    @Test
    void aHalfWrittenFileIsRefusedOrItsShortRowNamed() {
        assertThat(read("name;city\nAnna;\"Bo")).isEqualTo(new Read.Refused(Fault.UNFINISHED));
        assertThat(people("name;city\nAnna;Bonn\nBen").wrong())
                .containsExactly(new Wrong(3, Why.SHORT));
    }

    @Test
    void tenThousandRowsAreAClearNoAtOnce() {
        var rows =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "Somebody " + i + ";Trade " + i)
                        .collect(Collectors.joining("\n"));
        assertThat(read("name;business\n" + rows)).isEqualTo(new Read.Refused(Fault.TOO_MANY));
    }

    @Test
    void duplicatesAreNamedWithTheirLine() {
        assertThat(people("name\nAnna\nanna\nOLGA\nBen").wrong())
                .containsExactly(new Wrong(3, Why.TWICE), new Wrong(4, Why.MEMBER));
    }

    @Test
    void aNameThatIsAFormulaIsRefusedAndOneElsewhereIsText() {
        var read =
                people(
                        """
                        name,business
                        "=HYPERLINK(""http://x"",""y"")",a
                        +1,b
                        -2,c
                        @SUM,d
                        Anna,"=HYPERLINK(""http://x"")"
                        """);
        assertThat(read.wrong())
                .extracting(Wrong::why)
                .containsExactly(Why.FORMULA, Why.FORMULA, Why.FORMULA, Why.FORMULA);
        assertThat(read.people().getFirst().business()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void daysAndTotalsThatAreNoneAreNamed() {
        assertThat(
                        people(
                                        "name;seit;gegeben\nA;morgen;1\nB;31.12.2030;1\nC;3;1\nD;;-1\nE;;1,5\nF;;\nG;;1234567")
                                .wrong())
                .extracting(Wrong::why)
                .containsExactly(Why.DAY, Why.DAY, Why.DAY, Why.NUMBER, Why.NUMBER, Why.NUMBER);
    }

    @Test
    void aNameThatIsMissingOrTooLongIsNamed() {
        assertThat(people("name;city\n;Bonn\n" + "x".repeat(61) + ";Bonn").wrong())
                .extracting(Wrong::why)
                .containsExactly(Why.NO_NAME, Why.TOO_LONG);
    }
}
