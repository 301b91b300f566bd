package dev.vitaminb.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.text.MessagePattern.ArgType;
import dev.vitaminb.core.view.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The bundles agree with each other, each speaks in one address, and every pattern works. */
class TextsTest {
    static final List<String> BUNDLES = Bundles.ALL;

    /** Arguments that a language can do without, by key. */
    private static final Map<String, List<String>> NOT_EVERYWHERE = Map.of();

    private static final Pattern DU =
            Pattern.compile(
                    "(?iU)\\b(du|dir|dich|dein(e[mnrs]?)?|bist|hast|kannst|darfst|möchtest|willst|wolltest|solltest"
                            + "|würdest|brauchst|machst|kennst|siehst|findest|schreibst|gibst|sagst|tippst"
                            + "|zurückkommst|veröffentlichst|schreib|gib|nimm|schau|frag|sag|sprich|lösch|versuch|schließ"
                            + "|komm|lass)\\b|(?iU)(?<!\\bIch )\\b(wähle|tippe|nenne|kürze|veröffentliche|schreibe)\\b(?! ich\\b)");
    private static final Pattern SIE = Pattern.compile("(?U)\\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\\b");

    private static final List<Long> COUNTS = List.of(0L, 1L, 2L, 5L, 21L);

    @Test
    void everyVoiceKnowsTheSameKeys() {
        var english = Texts.in(Voice.ENGLISH).keys();
        assertThat(english).hasSizeGreaterThan(300);
        for (var voice : Voice.values()) {
            assertThat(Texts.in(voice).keys())
                    .as("%s", voice)
                    .containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void whatDiffersByAddressDiffersInBothAndStandsNowhereElse() {
        assertThat(Bundles.of("de_du").keySet()).isEqualTo(Bundles.of("de_sie").keySet());
        assertThat(Bundles.of("de").keySet())
                .doesNotContainAnyElementsOf(Bundles.of("de_du").keySet());
        var same = new TreeSet<String>();
        Bundles.of("de_du")
                .forEach((key, text) -> {
                    if (text.equals(Bundles.of("de_sie").get(key))) {
                        same.add(key);
                    }
                });
        assertThat(same).as("the same in both addresses, so it belongs to both").isEmpty();
    }

    @Test
    void everyLanguageSaysTheSameArguments() {
        var differing = new TreeMap<String, String>();
        var english = Bundles.of(Voice.ENGLISH);
        for (var voice : Voice.values()) {
            Bundles.of(voice)
                    .forEach((key, text) -> {
                        var expected =
                                new TreeSet<>(
                                        Bundles.arguments(english.getOrDefault(key, "")).keySet());
                        var said = new TreeSet<>(Bundles.arguments(text).keySet());
                        NOT_EVERYWHERE
                                .getOrDefault(key, List.of())
                                .forEach(name -> {
                                    expected.remove(name);
                                    said.remove(name);
                                });
                        if (!said.equals(expected)) {
                            differing.put(key + " in " + voice, said + " instead of " + expected);
                        }
                    });
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void sieAndDuAreNeverMixed() {
        assertThat(matching("de_sie", DU)).as("du in de_sie").isEmpty();
        assertThat(matching("de_du", SIE)).as("Sie in de_du").isEmpty();
        assertThat(matching("de", DU)).as("du in what both share").isEmpty();
        assertThat(matching("de", SIE)).as("Sie in what both share").isEmpty();
    }

    @Test
    void theWordsThatWouldBeFoundAreFound() {
        assertThat("Schreib mir").containsPattern(DU);
        assertThat("Wähle einen").containsPattern(DU);
        assertThat("Für deinen Wunsch").containsPattern(DU);
        assertThat("Wählen Sie").doesNotContainPattern(DU).containsPattern(SIE);
        assertThat("Das wähle ich").doesNotContainPattern(DU);
        assertThat("sie und ihr Wunsch").doesNotContainPattern(SIE);
    }

    private static Map<String, String> matching(String bundle, Pattern pattern) {
        var found = new TreeMap<String, String>();
        Bundles.of(bundle)
                .forEach((key, text) -> {
                    if (pattern.matcher(text).find()) {
                        found.put(key, text);
                    }
                });
        return found;
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void noTextIsEmptyOrHoldsTypewriterQuotes(String bundle) {
        Bundles.of(bundle)
                .forEach((key, text) ->
                        assertThat(text)
                                .as(key)
                                .isNotBlank()
                                .doesNotContain("'", "\"", "...", "  "));
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternFormatsWhateverItsNumbersAre(Voice voice) {
        Bundles.of(voice)
                .forEach((key, pattern) -> {
                    for (var count : COUNTS) {
                        var said =
                                Texts.in(voice)
                                        .say(key, sample(pattern, count, name -> "‹" + name + "›"));
                        assertThat(said).as(key).isNotEmpty().doesNotContain("{", "}", "null");
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void everySpanStaysASpanWhereverItStands(Voice voice) {
        Bundles.of(voice)
                .forEach((key, pattern) -> {
                    for (var count : COUNTS) {
                        var texts = Texts.in(voice);
                        var marked =
                                texts.say(key, sample(pattern, count, name -> "‹" + name + "›"));
                        var expected = marked.chars().filter(c -> c == '‹').count();
                        var line =
                                texts.line(
                                        key,
                                        sample(pattern, count, name -> new Span.Strong("Anna")));
                        assertThat(line.stream().filter(Span.Strong.class::isInstance).count())
                                .as("%s: %s", key, line)
                                .isEqualTo(expected);
                    }
                });
    }

    private static Map<String, Object> sample(
            String pattern, long count, Function<String, Object> value) {
        var arguments = new HashMap<String, Object>();
        Bundles.arguments(pattern)
                .forEach((name, type) ->
                        arguments.put(name, type == ArgType.NONE ? value.apply(name) : count));
        return arguments;
    }

    @Test
    void twoPeopleOfOneNameStayTwoPeople() {
        var line =
                Texts.in(Voice.ENGLISH)
                        .line(
                                "notice.thanks",
                                Map.of(
                                        "from", new Span.Person(3, "Anna"),
                                        "to", new Span.Person(7, "Anna")));
        assertThat(line).contains(new Span.Person(3, "Anna"), new Span.Person(7, "Anna"));
    }

    @Test
    void wordsThatLookLikeAPatternAreLeftAlone() {
        var words = "{member} '' {0} # <b>";
        assertThat(Texts.in(Voice.ENGLISH).say("match.reason.DOES", Map.of("words", words)))
                .isEqualTo(words);
        assertThat(
                        Texts.in(Voice.ENGLISH)
                                .line("match.reason.DOES", Map.of("words", new Span.Strong(words))))
                .containsExactly(new Span.Strong(words));
    }

    @Test
    void aMissingTextIsAFaultAndNotAnEmptyAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.in(Voice.ENGLISH).say("no.such.key"))
                .withMessageContaining("no.such.key");
    }
}
