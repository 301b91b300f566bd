package dev.vitaminb.core.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.vitaminb.core.view.Span;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * All texts of one voice, by key; ICU message patterns with named arguments.
 *
 * <p>Bundles are UTF-8 properties beside this class. Keys follow the command's path. A missing key
 * is a programming error and throws.
 */
public final class Texts {
    private static final Map<Voice, Texts> ALL = load();

    private final Voice voice;
    private final Map<String, MessageFormat> patterns;

    private Texts(Voice voice, Map<String, MessageFormat> patterns) {
        this.voice = voice;
        this.patterns = Map.copyOf(patterns);
    }

    /** The texts of a voice. */
    public static Texts in(Voice voice) {
        return Objects.requireNonNull(ALL.get(voice));
    }

    public Voice voice() {
        return voice;
    }

    public Language language() {
        return voice.language();
    }

    /** Every key of this voice. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text without arguments. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** The text with its arguments; a span argument is said as its text. */
    public String say(String key, Map<String, ?> arguments) {
        var plain = new HashMap<String, Object>();
        arguments.forEach(
                (name, value) -> plain.put(name, value instanceof Span span ? span.text() : value));
        return pattern(key).format(plain);
    }

    /** How a constant reads, under {@code <prefix>.<CONSTANT>}. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** The text as a line in which span arguments stay spans. */
    public List<Span> line(String key, Map<String, ?> arguments) {
        var plain = new HashMap<String, Object>();
        arguments.forEach(
                (name, value) -> plain.put(name, value instanceof Span span ? span.text() : value));
        var runs = pattern(key).formatToCharacterIterator(plain);
        var spans = new ArrayList<Span>();
        for (char c = runs.first();
                c != CharacterIterator.DONE;
                c = runs.setIndex(runs.getRunLimit())) {
            spans.add(span(runs, arguments));
        }
        return List.copyOf(spans);
    }

    /** The text as a line, without arguments. */
    public List<Span> line(String key) {
        return line(key, Map.of());
    }

    private static Span span(AttributedCharacterIterator runs, Map<String, ?> arguments) {
        var text = new StringBuilder();
        int end = runs.getRunLimit();
        for (int i = runs.getIndex(); i < end; i++) {
            text.append(runs.setIndex(i));
        }
        runs.setIndex(end - 1);
        var argument = runs.getAttribute(MessageFormat.Field.ARGUMENT);
        return argument instanceof String name
                        && arguments.get(name) instanceof Span span
                        && span.text().contentEquals(text)
                ? span
                : new Span.Plain(text.toString());
    }

    // A MessageFormat is not thread-safe.
    private MessageFormat pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key + " in " + voice);
        }
        return pattern.clone();
    }

    private static Map<Voice, Texts> load() {
        var all = new EnumMap<Voice, Texts>(Voice.class);
        for (var voice : Voice.values()) {
            var patterns = new HashMap<String, MessageFormat>();
            for (var bundle : voice.bundles()) {
                read(bundle)
                        .forEach((key, pattern) ->
                                patterns.put(
                                        key.toString(),
                                        new MessageFormat(
                                                pattern.toString(),
                                                ULocale.forLocale(voice.language().locale()))));
            }
            all.put(voice, new Texts(voice, patterns));
        }
        return all;
    }

    static Properties read(String bundle) {
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(bundle + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The texts " + bundle + " are missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
