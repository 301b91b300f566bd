package dev.vitaminb.core.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text that say something, reduced to their stems: the German and the English
 * reading of each.
 */
final class Words {
    private static final int SHORTEST = 3;

    private final Analyzer german;
    private final Analyzer english;

    Words() {
        // What people say when they ask, whatever they ask for: it tells nothing about who can
        // help.
        var asking = asking();
        // People mix the languages, so the small words of both are left out of either reading.
        asking.addAll(GermanAnalyzer.getDefaultStopSet());
        asking.addAll(EnglishAnalyzer.getDefaultStopSet());
        german = new GermanAnalyzer(asking);
        english = new EnglishAnalyzer(asking);
    }

    Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        add(german, text, words);
        add(english, text, words);
        return words;
    }

    private static void add(Analyzer analyzer, String text, Set<String> words) {
        try (var tokens = analyzer.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.length() >= SHORTEST) {
                    words.add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharArraySet asking() {
        try (var in = Words.class.getResourceAsStream("asking-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of asking words is missing");
            }
            var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
            return new CharArraySet(
                    lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
