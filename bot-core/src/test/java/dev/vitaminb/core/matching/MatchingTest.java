package dev.vitaminb.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.matching.Reason.Nearness;
import dev.vitaminb.core.matching.Reason.Source;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Preferences;
import dev.vitaminb.core.member.Preferences.Voiced;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.member.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is found for what, in a group of a few trades. */
class MatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final MemberId ASKER = new MemberId(1);

    private final List<Member> people = new ArrayList<>();
    private final List<PastHelps.PastHelp> past = new ArrayList<>();

    MatchingTest() {
        is("Asker", "");
        is("Steuer", "Steuerberaterin für kleine Firmen und Vereine");
        is("Recht", "Rechtsanwalt für Mietrecht und Arbeitsrecht");
        is("Bad", "Installateur, Badsanierung und Heizung");
        is("Web", "Web designer, online shops and logos");
        is("Foto", "Hochzeitsfotograf, Portraits und Firmenfeiern");
        is("Haus", "Immobilienmaklerin für Wohnungen und Häuser");
        is("Brot", "Bäcker mit drei Filialen");
    }

    @Test
    void whatAThingIsLikeDoesNotMakeAnExpertOfAnybody() {
        is("Ordner", "und vor allem: alte Ordner durchsehen");
        is("Ort", "Event-Location in einer alten Schlosserei");
        is("Holz", "Möbel nach Maß, alte Fenster aufarbeiten");
        assertThat(find("Ich suche jemanden, der alte Holzfenster aufarbeitet"))
                .extracting(match -> people.get(match.member().number() - 1).name())
                .containsExactly("Holz");
        assertThat(find("Wer sieht meine Ordner durch?"))
                .extracting(match -> match.reason().words())
                .containsExactly("alte Ordner durchsehen");
    }

    @Test
    void whereMostShareATradeTheyAreStillFound() {
        people.clear();
        is("Asker", "");
        for (int i = 0; i < 11; i++) {
            is("Lawyer " + i, i < 10 ? "Lawyer for tenancy law" : "Baker");
        }
        assertThat(find("I need a lawyer for tenancy law")).hasSize(3);
        assertThat(find("I need a harpist")).isEmpty();
    }

    private Member is(String name, String does) {
        var member =
                Member.joining(
                                new MemberId(people.size() + 1),
                                name,
                                Role.MEMBER,
                                new Identity("paper", name),
                                Optional.empty(),
                                Instant.EPOCH)
                        .with(profile(does, "", Optional.empty()));
        people.add(member);
        return member;
    }

    private static Profile profile(String does, String city, Optional<LocalDate> pausedUntil) {
        return new Profile(does, "", "", "", city, List.of(), 0, pausedUntil);
    }

    private void becomes(String name, UnaryOperator<Member> change) {
        people.replaceAll(member -> member.name().equals(name) ? change.apply(member) : member);
    }

    private Snapshot group() {
        List<Write<Member>> writes = people.stream().map(Members::put).toList();
        return Snapshot.empty(new GroupId("g")).after(writes, 1);
    }

    private Matching matching() {
        return new LuceneMatching(
                new PastHelps() {
                    @Override
                    public List<PastHelp> in(Snapshot group) {
                        return List.copyOf(past);
                    }

                    @Override
                    public long changed(Snapshot group) {
                        return 1;
                    }
                },
                10_000_000);
    }

    private List<Match> find(String text) {
        return matching().find(group(), new Matching.Question(text, ASKER, Set.of(), TODAY, 3));
    }

    private List<String> names(String text) {
        return find(text).stream()
                .map(match -> people.get(match.member().number() - 1).name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wer kennt sich mit Mietrecht aus?                      | Recht",
                "Mein Vermieter will mich kündigen, ich brauche einen Anwalt | Recht",
                "Suche eine Beraterin für die Steuer                    | Steuer",
                "Wer kann mein Bad sanieren? Die Heizung ist auch alt   | Bad",
                "Wir brauchen einen Fotografen für die Hochzeit         | Foto",
                "We need a new logo for our online shop                 | Web",
                "Who designs websites?                                  | Web",
                "Ich suche eine Wohnung in der Stadt                    | Haus",
            })
    void theOneWhoFitsComesFirst(String wish, String name) {
        assertThat(names(wish)).startsWith(name);
    }

    @Test
    void theReasonQuotesThePartThatFits() {
        var found = find("Wer repariert eine Heizung?").getFirst();
        assertThat(found.reason().source()).isEqualTo(Source.DOES);
        assertThat(found.reason().words()).isEqualTo("Badsanierung und Heizung");
    }

    @Test
    void ofTwoWhoFitAlikeTheOneNearbyComesFirst() {
        is("Far", "Florist");
        is("Near", "Florist");
        becomes("Far", it -> it.with(profile("Florist", "Kiel", Optional.empty())));
        becomes("Near", it -> it.with(profile("Florist", "Bonn", Optional.empty())));
        becomes("Asker", it -> it.with(profile("", "bonn ", Optional.empty())));
        assertThat(names("I need a florist")).containsExactly("Near", "Far");
        assertThat(find("I need a florist"))
                .extracting(it -> it.reason().near())
                .containsExactly(Nearness.NEAR, Nearness.UNKNOWN);
        assertThat(names("I need a florist in Kiel, not in another town")).contains("Far");
        becomes("Asker", it -> it.with(profile("", "", Optional.empty())));
        assertThat(names("I need a florist in Kiel")).containsExactly("Far", "Near");
    }

    @Test
    void whoIsMutedPausedOrGoneIsNeverFound() {
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).contains("Recht");
        var before = people.get(2);
        becomes("Recht", it -> it.with(Preferences.USUAL.with(Voiced.MUTED)));
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).isEmpty();
        people.set(2, before.with(profile(before.profile().does(), "", Optional.of(TODAY))));
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).as("paused until today").isEmpty();
        var yesterday = Optional.of(TODAY.minusDays(1));
        people.set(2, before.with(profile(before.profile().does(), "", yesterday)));
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).as("back").contains("Recht");
        people.set(2, before.gone(Instant.EPOCH));
        assertThat(find("Wer kennt sich mit Mietrecht aus?")).isEmpty();
    }

    @Test
    void theAskerAndWhoDeclinedAreNeverFound() {
        becomes("Asker", it -> it.with(profile("Rechtsanwalt", "", Optional.empty())));
        assertThat(names("Suche einen Rechtsanwalt")).containsExactly("Recht");
        var without =
                new Matching.Question("Rechtsanwalt", ASKER, Set.of(new MemberId(3)), TODAY, 3);
        assertThat(matching().find(group(), without)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Wer hat Erfahrung mit Elefanten?",
        "Looking for a zookeeper",
        "Hallo",
        "Ich suche jemanden der mir helfen kann",
        "Can anybody help me please?",
    })
    void whereNobodyFitsNobodyIsNamed(String wish) {
        assertThat(names(wish)).isEmpty();
    }

    @Test
    void aHelpIsWhatSomebodyIsFoundBy() {
        past.add(new PastHelps.PastHelp(new MemberId(8), 12, "Who repairs an old accordion?"));
        var found = find("My accordion is broken");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().member()).isEqualTo(new MemberId(8));
        assertThat(found.getFirst().reason())
                .isEqualTo(new Reason(Source.PAST_HELP, "12", Nearness.UNKNOWN));
    }

    @Test
    void aGroupWithoutProfilesFindsNobody() {
        people.replaceAll(member -> member.with(Profile.EMPTY));
        assertThat(find("Wer kennt sich mit Mietrecht aus?")).isEmpty();
        people.clear();
        assertThat(find("Wer kennt sich mit Mietrecht aus?")).isEmpty();
    }

    @Test
    void aGroupOfOneFindsNobody() {
        people.subList(1, people.size()).clear();
        assertThat(find("Suche einen Rechtsanwalt")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
        "'…!?–—„“'",
        "'+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /'",
        "AND OR NOT",
        "'a:b does:* [a TO z]'",
        "١٢٣٤٥٦٧٨٩٠"
    })
    void textWithoutWordsFindsNobodyAndBreaksNothing(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void emojiInAProfileBreakNothing() {
        is("Party", "🎉🎉🎉 | 👩‍🔧");
        assertThat(names("🎉 Wer kennt sich mit Mietrecht aus? 🎉")).containsExactly("Recht");
    }

    @Test
    void tenThousandCharactersBreakNothing() {
        assertThat(names("Mietrecht ".repeat(1_000))).startsWith("Recht");
        assertThat(find("x".repeat(10_000))).isEmpty();
        is("Long", "x".repeat(10_000));
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).containsExactly("Recht");
    }

    @Test
    void aWallOfKeywordsBreaksNothing() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            is("Trader " + i, words(12, random));
        }
        // Each is a part of many words that the group knows.
        var wall = IntStream.range(0, 140).mapToObj(i -> syllables(2, random));
        assertThat(find(wall.collect(Collectors.joining(" ")))).hasSize(3);
    }

    @Test
    void aWordThatIsSaidTwiceBreaksNothing() {
        becomes("Recht", it -> it.with(profile(it.profile().does(), "Bonn", Optional.empty())));
        assertThat(find("Mietrecht, Mietrecht und noch einmal Mietrecht in Bonn"))
                .singleElement()
                .extracting(it -> it.reason().near())
                .isEqualTo(Nearness.NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Bad Godesberg, Mietrecht in Bad Godesberg?, NEAR",
        "Köln-Deutz, Mietrecht (Köln-Deutz), NEAR",
        "MÜNCHEN, mietrecht münchen, NEAR",
        "Essen, Mietrecht fürs Mittagessen, UNKNOWN",
        "Bonn, Mietrecht, UNKNOWN",
        "., Mietrecht., UNKNOWN",
    })
    void aCityIsNamedWhereItStandsAsAWholeWord(String city, String wish, Nearness near) {
        becomes("Recht", it -> it.with(profile(it.profile().does(), city, Optional.empty())));
        assertThat(find(wish).getFirst().reason().near()).isEqualTo(near);
    }

    @Test
    void whoStuffsTheirProfileDoesNotComeBeforeWhoFits() {
        var everything =
                people.stream()
                        .map(member -> member.profile().does())
                        .collect(Collectors.joining(", "));
        is("Stuffed", everything);
        assertThat(names("Wer kennt sich mit Mietrecht aus?")).startsWith("Recht");
    }

    @Test
    void aQuestionInAGroupOfAThousandIsAnsweredAtOnce() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            is("Trader " + i, words(12, random));
        }
        var group = group();
        var matching = matching();
        long start = System.nanoTime();
        ask(matching, group, "Wer kennt sich mit Mietrecht aus?");
        long built = System.nanoTime();
        int questions = 200;
        for (int i = 0; i < questions; i++) {
            ask(matching, group, "Wer kennt sich mit Mietrecht aus? " + syllables(3, random));
        }
        System.out.printf(
                Locale.ROOT,
                "1,000 members: first question %d ms, then %.2f ms each%n",
                Duration.ofNanos(built - start).toMillis(),
                (System.nanoTime() - built) / 1e6 / questions);
        assertThat(ask(matching, group, "Wer kennt sich mit Mietrecht aus?"))
                .first()
                .extracting(Match::member)
                .isEqualTo(new MemberId(3));
    }

    private static List<Match> ask(Matching matching, Snapshot group, String text) {
        return matching.find(group, new Matching.Question(text, ASKER, Set.of(), TODAY, 3));
    }

    private static String words(int many, Random random) {
        return IntStream.range(0, many)
                .mapToObj(i -> syllables(3, random))
                .collect(Collectors.joining(", "));
    }

    private static String syllables(int many, Random random) {
        var syllables =
                List.of("baz", "ker", "stein", "mol", "lan", "tiv", "gur", "wex", "for", "dul");
        return IntStream.range(0, many)
                .mapToObj(i -> syllables.get(random.nextInt(syllables.size())))
                .collect(Collectors.joining());
    }
}
