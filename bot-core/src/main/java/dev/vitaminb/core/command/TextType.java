package dev.vitaminb.core.command;

import dev.vitaminb.core.view.Input;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text within bounds, in characters as people count them; what cannot be seen does not count. */
record TextType(int shortest, int longest, Shape shape) implements ParamType<String> {
    /** How much room a field gives. */
    enum Shape {
        LINE,
        AREA,
        /** As several lines, and it may come from a file. */
        TABLE
    }

    // Zero-width and direction-changing characters hide or reorder what others read (Unicode TR
    // 36), and half a surrogate pair cannot be written as UTF-8;
    // the joiners that emoji and some scripts need stay.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|\\p{Zl}|\\p{Zp}"
                            + "|[\\p{Cf}&&[^\\u200C\\u200D\\x{E0020}-\\x{E007F}]]"
                            + "|[\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u180E]");
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\t]+");

    @Override
    public Bind<String> bind(Raw raw, Scene scene) {
        var text = clean(raw.text(), shape);
        int length = text.codePointCount(0, text.length());
        if (length < shortest || (shortest > 0 && JOINERS.matcher(text).replaceAll("").isEmpty())) {
            return Bind.unfit("input.tooShort", Map.of("least", shortest, "length", length));
        }
        if (length > longest) {
            return Bind.unfit("input.tooLong", Map.of("most", longest, "length", length));
        }
        return Bind.fits(text);
    }

    /** The text without what cannot be seen, in the shape of a line or of several. */
    static String clean(String typed, Shape shape) {
        var text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC);
        text = UNSEEN.matcher(text).replaceAll("");
        return switch (shape) {
            case LINE -> spaced(text.replace('\n', ' '));
            case AREA, TABLE -> MANY_BREAKS.matcher(spaced(text)).replaceAll("\n\n");
        };
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    @Override
    public Input input(Scene scene) {
        return switch (shape) {
            case LINE -> new Input.Line(shortest, longest);
            case AREA -> new Input.Area(shortest, longest);
            case TABLE -> new Input.Table(shortest, longest);
        };
    }

    @Override
    public Optional<Taken> take(String line, Scene scene) {
        return line.isEmpty() ? Optional.empty() : Optional.of(new Taken(new Raw.Words(line), ""));
    }
}
