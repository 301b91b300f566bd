package dev.vitaminb.core.view;

/** The beginning of a longer text, on one line. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * At most so many characters, cut between words where that loses little, with an ellipsis in
     * place of what followed if cut.
     */
    public static String of(String text, int most) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, most - 1));
        var space = cut.lastIndexOf(' ');
        var whole = space > cut.length() * 2 / 3 ? cut.substring(0, space) : cut;
        return whole.replaceAll("[\\s.,;:!?…–-]+$", "") + "…";
    }
}
